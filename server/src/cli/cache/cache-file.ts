import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf } from './digest.ts'

/** The first line says who wrote the rest, and what it should add up to. */
function headOf(signature: string, body: string): string {
  return JSON.stringify({ sociable: signature, digest: digestOf(body) })
}

/** What was written under the same signature; undefined where there is nothing, or nothing that is whole. Never throws. */
export function readCacheFile(path: string, signature: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end) === headOf(signature, body) ? JSON.parse(body) : undefined
  } catch {
    // no cache, or none that can be read: the run is slower and says the same
    return undefined
  }
}

/** Writes in one step, so that whoever reads meanwhile gets the old contents or the new. Throws where it cannot. */
export function writeCacheFile(path: string, signature: string, contents: unknown): void {
  const body = JSON.stringify(contents)
  mkdirSync(dirname(path), { recursive: true })
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    writeFileSync(beside, `${headOf(signature, body)}\n${body}`, { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
