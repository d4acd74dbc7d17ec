import { inflateRawSync } from 'node:zlib'

/** A file in a zip archive. */
export interface ZipEntry {
  readonly path: string
  /** Unpacked, in bytes. */
  readonly size: number
  read(): Buffer
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** The files of a zip archive, by its central directory (PKWARE's APPNOTE, 4.3.12). No encryption, no zip64. */
export function zipEntries(zip: Buffer): readonly ZipEntry[] {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== endSignature) end--
  if (end < 0) throw new Error('This is no zip archive.')
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error(`There is no entry at ${at}.`)
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const size = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (path.endsWith('/')) continue
    entries.push({
      path,
      size,
      read() {
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        const bytes = zip.subarray(start, start + packed)
        return method === 0 ? bytes : inflateRawSync(bytes)
      }
    })
  }
  return entries
}
