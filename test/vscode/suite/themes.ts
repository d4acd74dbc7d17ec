import { assert } from 'chai'
import { workspace } from 'vscode'
import { faults, seeUntil } from './see.ts'

const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light']

/** Fails where axe-core finds anything wrong with the webview that is shown, in any of VS Code's four sorts of theme. */
export async function noFaultsInAnyTheme(): Promise<void> {
  const configuration = workspace.getConfiguration('workbench')
  for (const theme of themes) {
    await configuration.update('colorTheme', theme, true)
    const kind = /Contrast/.test(theme) ? 'vscode-high-contrast' : /Dark/.test(theme) ? 'vscode-dark' : 'vscode-light'
    await seeUntil(`webview: body.${kind}`, (seen) => seen.length === 1)
    const found = await faults('webview: h1')
    assert.isEmpty(found, `${theme}: ${found.join('\n')}`)
  }
  await configuration.update('colorTheme', undefined, true)
}
