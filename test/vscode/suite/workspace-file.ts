import { Uri, workspace } from 'vscode'

/** A file of the workspace folder, by path. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The tests need a workspace folder.')
  return Uri.joinPath(folder.uri, path)
}
