import * as l10n from '@vscode/l10n'
import { Failure } from '../failure.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** How many of the bytes are valid UTF-8, from the start. */
function validLength(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken = lenient.indexOf('\ufffd')
  let from = broken
  while (from >= 0) {
    const before = new TextEncoder().encode(lenient.slice(0, from)).length
    const isReal = bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd
    if (!isReal) return before
    from = lenient.indexOf('\ufffd', from + 1)
  }
  return bytes.length
}

function reason(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return l10n.t('it is UTF-16. Save it as UTF-8 and try again')
  }
  const valid = validLength(bytes)
  const line = bytes.subarray(0, valid).reduce((count, byte) => (byte === 10 ? count + 1 : count), 1)
  return l10n.t('it is not valid UTF-8 (byte {0}, line {1}). Save it as UTF-8 and try again', valid + 1, line)
}

/** The text of some bytes, its byte order mark kept. Throws a `Failure` that says where it stops being UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Failure(reason(bytes))
  }
}
