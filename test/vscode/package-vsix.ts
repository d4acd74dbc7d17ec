import { join } from 'node:path'
import { projectFolder } from './editor/fetch.ts'
import { exitCode } from './which-editor.ts'

/** Packages the extension as it would be published; needs no network. Returns the path of the `.vsix`. */
export async function packageVsix(): Promise<string> {
  const vsix = join(projectFolder, 'out/sociable.vsix')
  const vsce = join(projectFolder, 'node_modules/@vscode/vsce/vsce')
  const said: string[] = []
  const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '-o', vsix]
  const code = await exitCode(process.execPath, args, (text) => said.push(text))
  if (code !== 0) throw new Error(`The extension could not be packaged.\n${said.join('')}`)
  return vsix
}
