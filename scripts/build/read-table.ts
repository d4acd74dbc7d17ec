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

/** A function that gives the table in a compressed file beside the bundle, read on its first call. */
export function readTable(file: string): () => unknown {
  let table: unknown
  return () => {
    if (table !== undefined) return table
    const bytes = brotliDecompressSync(readFileSync(join(__dirname, file)))
    table = revived(JSON.parse(bytes.toString('latin1', bytes.readUInt32LE())), bytes)
    return table
  }
}
