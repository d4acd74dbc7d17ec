import { closeSync, openSync, readSync } from 'node:fs'

let bytes = Buffer.allocUnsafeSlow(65_536)

/** What is in a file, in memory that all files share: good until the next one is read. Throws where it cannot be read. */
export function readShortly(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (;;) {
      const more = readSync(file, bytes, length, bytes.length - length, null)
      if (more === 0) return bytes.subarray(0, length)
      length += more
      if (length < bytes.length) continue
      const longer = Buffer.allocUnsafeSlow(2 * bytes.length)
      bytes.copy(longer)
      bytes = longer
    }
  } finally {
    closeSync(file)
  }
}
