import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as l10n from '@vscode/l10n'
import { Failure } from '../failure.ts'

/**
 * Replaces a file's contents in one step: a reader sees the old text or the new one, and a full disk leaves the old one.
 * Keeps the mode, and writes through symbolic links. Throws a `Failure` if the file is not what `before` says any more.
 */
export async function writeAtomic(path: string, text: string, before: Uint8Array): Promise<void> {
  const target = await realpath(path)
  await access(target, constants.W_OK)
  const { mode, uid, gid } = await stat(target)
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(beside, 'wx', mode & 0o777)
  try {
    try {
      await file.writeFile(text, 'utf8')
      await file.chmod(mode & 0o7777)
      // only the superuser may give files away; anyone else owns the new file as they did the old one
      if (process.getuid?.() === 0) await file.chown(uid, gid)
      await file.sync()
    } finally {
      await file.close()
    }
    if (!(await isStill(target, before))) {
      throw new Failure(l10n.t('it was changed meanwhile. Run again'))
    }
    await rename(beside, target)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
}

async function isStill(path: string, bytes: Uint8Array): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    return Buffer.compare(await file.readFile(), bytes) === 0
  } finally {
    await file.close()
  }
}
