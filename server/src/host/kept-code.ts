import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** What V8 has compiled of one file, and the digest of the file as it was. */
export interface KeptCode {
  readonly digest: number
  readonly code: Buffer
}

/** What was compiled of several files. */
export interface Kept {
  /** How much had been done by then, in whatever unit: code is compiled when it is called for the first time. */
  readonly work: number
  readonly pieces: ReadonlyMap<string, KeptCode>
}

/** A digest of bytes, against torn and damaged files; nothing before Node 20.15, where nothing is kept. */
export const digestOf: ((bytes: Uint8Array) => number) | undefined = crc32

/** In the file: of each piece its digest, where it starts behind the list and its length, and the digest of what it was compiled from. */
type Place = readonly [digest: number, start: number, length: number, source: number]

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 4 && value.every(Number.isInteger)
}

/** V8 reads whole words. */
const padded = (length: number): number => Math.ceil(length / 8) * 8

/** What a file holds, its pieces by their names; none where there is no such file, and none that is damaged. */
export function readKept(file: string): Kept {
  const pieces = new Map<string, KeptCode>()
  let work = 0
  try {
    const bytes = readFileSync(file)
    const start = bytes.readUInt32LE()
    const [done, list] = JSON.parse(bytes.toString('latin1', 4, start)) as readonly unknown[]
    if (typeof done === 'number') work = done
    for (const [name, place] of Object.entries(list ?? {})) {
      if (!isPlace(place)) continue
      const [digest, at, length, source] = place
      const code = bytes.subarray(start + at, start + at + length)
      if (digestOf?.(code) === digest) pieces.set(name, { digest: source, code })
    }
  } catch {
    // not there yet, or not as we write it: it will be written anew
  }
  return { work, pieces }
}

/** Whether such a file can be written: not in a folder that is not ours, or on a disk that is only read. */
export function mayKeep(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Writes such a file, beside it first, so that nobody reads half of it. */
export function writeKept(file: string, { work, pieces }: Kept): void {
  const list: Record<string, Place> = {}
  const parts: Uint8Array[] = []
  let at = 0
  for (const [name, { digest, code }] of pieces) {
    list[name] = [digestOf?.(code) ?? 0, at, code.length, digest]
    parts.push(code, new Uint8Array(padded(code.length) - code.length))
    at += padded(code.length)
  }
  const text = JSON.stringify([work, list])
  const start = Buffer.alloc(4)
  start.writeUInt32LE(padded(4 + text.length))
  const head = [start, Buffer.from(text.padEnd(padded(4 + text.length) - 4), 'latin1')]
  const beside = `${file}.${process.pid}`
  try {
    writeFileSync(beside, Buffer.concat([...head, ...parts]), { mode: 0o600 })
    renameSync(beside, file)
  } catch {
    // a full disk: the next start compiles again
    rmSync(beside, { force: true })
  }
}
