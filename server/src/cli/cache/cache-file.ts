import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf } from './digest.ts'

const lineBreak = 10

/** The first line says who wrote the rest, and what it should add up to. */
function headOf(signature: string, body: Uint8Array): string {
  return JSON.stringify({ sociable: signature, digest: digestOf(body) })
}

/**
 * The lines that were written under the same signature, each read when it is asked for; undefined where there is nothing, or
 * nothing that is whole. Never throws.
 */
export function readCacheFile(path: string, signature: string): ((line: number) => string) | undefined {
  try {
    const bytes = readFileSync(path)
    const end = bytes.indexOf(lineBreak)
    const body = bytes.subarray(end + 1)
    if (end < 0 || bytes.toString('utf8', 0, end) !== headOf(signature, body)) return undefined
    const starts = [0]
    for (let at = body.indexOf(lineBreak); at >= 0; at = body.indexOf(lineBreak, at + 1)) starts.push(at + 1)
    return (line) => body.toString('utf8', starts[line] ?? body.length, (starts[line + 1] ?? body.length + 1) - 1)
  } catch {
    // no cache, or none that can be read: the run is slower and says the same
    return undefined
  }
}

/** Writes lines in one step, so that whoever reads meanwhile gets the old contents or the new. Throws where it cannot. */
export function writeCacheFile(path: string, signature: string, lines: readonly string[]): void {
  const body = Buffer.from(lines.join('\n'))
  mkdirSync(dirname(path), { recursive: true })
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    writeFileSync(beside, Buffer.concat([Buffer.from(`${headOf(signature, body)}\n`), body]), { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
