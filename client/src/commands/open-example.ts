import { commands, type Disposable, Uri, window, workspace } from 'vscode'

/** "Open the Example": a small feed with things to mend, in a file that is nowhere yet. */
export function registerOpenExample(extension: Uri): Disposable {
  return commands.registerCommand('sociable.openExample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'walkthrough', 'example.post'))
    const content = new TextDecoder().decode(bytes)
    const document = await workspace.openTextDocument({ language: 'post', content })
    await window.showTextDocument(document)
  })
}
