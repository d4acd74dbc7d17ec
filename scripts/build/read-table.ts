import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** A function that gives the table in a compressed file beside the bundle, read on its first call. */
export function readTable(file: string): () => unknown {
  let table: unknown
  return () => {
    table ??= JSON.parse(brotliDecompressSync(readFileSync(join(__dirname, file))).toString('latin1'))
    return table
  }
}
