import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** An array of numbers in the file: what it is made of, its place and its length. */
type Place = readonly ['bytes' | 'shorts', number, number]

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 3 && (value[0] === 'bytes' || value[0] === 'shorts')
}

/** The values with each array of numbers where its place stood, as a view of the file's own bytes. */
function revived(values: Record<string, unknown>, file: Buffer): unknown {
  for (const [name, value] of Object.entries(values)) {
    if (isPlace(value)) {
      const [type, at, length] = value
      const place = file.byteOffset + at
      values[name] =
        type === 'bytes' ? new Uint8Array(file.buffer, place, length) : new Uint16Array(file.buffer, place, length)
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      revived(value as Record<string, unknown>, file)
  }
  return values
}

const read = new Map<string, unknown>()

/** The tables in a compressed file beside the bundle by their names; `length` is how many bytes they are when they are not compressed. */
export function readTables(file: string, length: number): unknown {
  const known = read.get(file)
  if (known !== undefined) return known
  // in one piece: without the length it would be put together from pieces of 16 kB
  const bytes = brotliDecompressSync(readFileSync(join(__dirname, file)), { chunkSize: length })
  const tables = revived(JSON.parse(bytes.toString('latin1', bytes.readUInt32LE())), bytes)
  read.set(file, tables)
  return tables
}
