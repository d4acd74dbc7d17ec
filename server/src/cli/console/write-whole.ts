import { fstatSync, writeSync } from 'node:fs'

/**
 * Makes a stream into a file (`> report.html`) write each piece whole or fail. Node writes once and does not look how much
 * of it was taken: a disk that fills up takes the first part, and the rest would be lost without a word.
 */
export function writeWhole(stream: NodeJS.WriteStream & { readonly fd: number }): void {
  try {
    if (!fstatSync(stream.fd).isFile()) return
  } catch {
    // closed before we came: the first write will say so
    return
  }
  stream._write = (chunk: Buffer | string, encoding, done) => {
    try {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk
      for (let at = 0; at < bytes.length; ) at += writeSync(stream.fd, bytes, at)
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }
}
