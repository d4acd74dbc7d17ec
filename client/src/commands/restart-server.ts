import { commands, Disposable, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

/** "Restart Server" and "Show Log". */
export function registerRestartServer(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('sociable.restartServer', async () => {
      log.info('Restarting the server.')
      if (client.needsStop()) await client.stop()
      await client.start()
    }),
    commands.registerCommand('sociable.showLog', () => log.show())
  )
}
