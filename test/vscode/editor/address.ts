export type Address = {
  readonly port: number
  /** Absolute path of the folder, or of the `.code-workspace` file with several, that the window shows. */
  readonly folder: string
  /** Absolute path of a file to open in it. */
  readonly file?: string
  /** Absolute path of the extension under development; runs in the Node extension host. */
  readonly extension?: string
  /** Absolute path of its bundled tests. */
  readonly tests?: string
}

/** The address of a VS Code window on our server. */
export function address({ port, folder, file, extension, tests }: Address): string {
  const remote = (path: string) => `vscode-remote://localhost:${port}${path}`
  const payload: readonly (readonly [string, string])[] = [
    ['skipWelcome', 'true'],
    ...(extension ? ([['extensionDevelopmentPath', remote(extension)]] as const) : []),
    ...(tests ? ([['extensionTestsPath', remote(tests)]] as const) : []),
    ...(file ? ([['openFile', remote(file)]] as const) : [])
  ]
  const what = folder.endsWith('.code-workspace') ? 'workspace' : 'folder'
  const query = new URLSearchParams({ [what]: folder, payload: JSON.stringify(payload) })
  return `http://localhost:${port}/?${query}`
}
