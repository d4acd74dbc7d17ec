import { commands, type Disposable, l10n } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { settingsScope, tellInStatusBar } from '../our-documents.ts'
import type { Switch } from '../switch.ts'

/** "Toggle": on and off, in this workspace, until somebody toggles again or changes the setting. */
export function registerToggle(client: BaseLanguageClient, power: Switch): Disposable {
  const told = power.onDidChange(() => {
    // the server asks for the settings anew, and our middleware answers
    if (client.isRunning()) void client.sendNotification('workspace/didChangeConfiguration', { settings: null })
  })
  const command = commands.registerCommand('sociable.toggle', async () => {
    const scope = settingsScope()
    await power.toggle(scope)
    tellInStatusBar(power.isOn(scope) ? l10n.t('Sociable is on.') : l10n.t('Sociable is off in this workspace.'))
  })
  return {
    dispose: () => {
      told.dispose()
      command.dispose()
    }
  }
}
