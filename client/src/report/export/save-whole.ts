import { FileSystemError, l10n, type Uri, workspace } from 'vscode'

/**
 * Saves a text as a file, whole or not at all: on a disk of this machine it is written beside its place first, so that one
 * which is full leaves what was there before.
 *
 * @throws what the file system says
 */
export async function saveWhole(uri: Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  if (uri.scheme !== 'file') return workspace.fs.writeFile(uri, bytes)
  const mark = Math.random().toString(36).slice(2, 10)
  const beside = uri.with({ path: uri.path.replace(/[^/]*$/, (name) => `.${name}.${mark}.tmp`) })
  try {
    await workspace.fs.writeFile(beside, bytes)
    // a disk that fills up takes the first part of it, and the editor does not look how much that was
    if ((await workspace.fs.stat(beside)).size !== bytes.length)
      throw FileSystemError.Unavailable(l10n.t('the disk is full'))
    await workspace.fs.rename(beside, uri, { overwrite: true })
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined)
    throw error
  }
}
