import { commands, Disposable, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Crashes } from '../crashes.ts'

/** "Restart Server" and "Show Log". */
export function registerRestartServer(client: BaseLanguageClient, crashes: Crashes, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('sociable.restartServer', async () => {
      log.info('Restarting the server.')
      crashes.forgive()
      const logged = (error: unknown): void => log.error(String(error))
      // one that does not answer any more is ended all the same
      if (client.isRunning()) await client.stop().catch(logged)
      await client.start().catch(logged)
    }),
    commands.registerCommand('sociable.showLog', () => log.show())
  )
}
