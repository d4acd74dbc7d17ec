import type { Range } from './types.ts'

/**
 * Letters and figures that only look like text: mathematical alphanumerics, letters in circles and squares, full-width
 * letters, and the letterlike ones that complete the mathematical alphabets.
 */
const fancy =
  /[\u{1d400}-\u{1d7ff}\u{24b6}-\u{24e9}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u210a-\u2113\u2115\u2119-\u211d\u2124\u212c\u212d\u212f-\u2134\u2145-\u2149]/u

/** Small capitals, which are phonetic signs and have no plain form of their own. */
const smallCapitals = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ'].map((char, index) => [char, 'abcdefghijklmnopqrstuvwyz'[index] ?? ''])
)

/** Squared letters, whose decomposition (where Unicode has one) is a plain capital. */
function plainLetter(char: string): string {
  const small = smallCapitals.get(char)
  if (small !== undefined) return small
  const code = char.codePointAt(0) ?? 0
  for (const start of [0x1f130, 0x1f150, 0x1f170])
    if (code >= start && code < start + 26) return String.fromCharCode(65 + code - start)
  return fancy.test(char) ? char.normalize('NFKC') : char
}

/** `text` with plain letters in place of fancy ones; all else stays as it is. */
export function plainLetters(text: string): string {
  return [...text].map(plainLetter).join('')
}

const other =
  /[\u{1d400}-\u{1d7ff}\u{24b6}-\u{24e9}\u{1f130}-\u{1f189}\uff10-\uff5a\u210a-\u2149\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u01eb\ua730\ua731]/u

const bridge = /[ \t\u00a0,.!?’'&:;\-–—/x]|[\u0300-\u036f]|\ufe0e|\ufe0f/u
/** Blood types and the parking sign are emoji when they stand by themselves. */
const emojiLetter = /[\u{1f170}\u{1f171}\u{1f17e}\u{1f17f}]/u

/** Runs of at least two fancy letters in `text` between `from` and `to`, plain marks and blanks between them included. */
export function fancyRuns(text: string, from: number, to: number): readonly Range[] {
  const part = text.slice(from, to)
  if (!other.test(part)) return []
  const runs: Range[] = []
  let start = -1
  let end = -1
  let count = 0
  let own = 0
  const close = (): void => {
    if (count >= 2 && own > 0) runs.push({ start, end })
    start = -1
    count = 0
    own = 0
  }
  for (let at = from; at < to; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 32)
    const next = at + char.length
    if (fancy.test(char) || smallCapitals.has(char)) {
      if (start < 0) start = at
      end = next
      count++
      if (!emojiLetter.test(char)) own++
    } else if (!bridge.test(char)) close()
    at = next
  }
  close()
  return runs
}
