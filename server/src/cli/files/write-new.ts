import { open, unlink } from 'node:fs/promises'

/**
 * Writes a file that is not there yet. What cannot be written whole is taken away again: half a file would be in the way of
 * the next try.
 *
 * @throws EEXIST where there is one, which then stays as it is
 */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await unlink(path).catch(() => undefined)
    throw error
  }
}
