/**
 * Letters that only look like styled ones, from the blocks that text generators use. Sources: Unicode charts
 * "Mathematical Alphanumeric Symbols", "Enclosed Alphanumerics" and its supplement, "Letterlike Symbols" (the letters
 * that the mathematical block leaves out), "Halfwidth and Fullwidth Forms", "Phonetic Extensions", "Superscripts".
 */
const mathematical = '\\u{1d400}-\\u{1d6a5}\\u{1d7ce}-\\u{1d7ff}'
const letterlike =
  '\\u2102\\u210a-\\u210e\\u2110-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2128\\u212c\\u212d\\u212f-\\u2131\\u2133\\u2134'
const enclosed = '\\u249c-\\u24e9\\u{1f110}-\\u{1f129}\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}'
const fullwidth = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a'
const raised = '\\u02b0-\\u02b8\\u02e1-\\u02e3\\u1d2c-\\u1d6a\\u1d9b-\\u1dbf\\u2071\\u207f\\u2c7c\\u2c7d'

/** Small capitals; NFKC knows nothing of them. Some are letters of the phonetic alphabet. */
const smallCapitals = new Map(
  [...'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'].reduce<[string, string][]>((pairs, char, index, all) => {
    if (index % 2 === 0) pairs.push([char, all[index + 1] ?? char])
    return pairs
  }, [])
)
const small = [...smallCapitals.keys()].join('')

const classes = `${mathematical}${letterlike}${enclosed}${fullwidth}${raised}${small}`
const fancy = new RegExp(`[${classes}]\\ufe0f?`, 'gu')

/** Cheap: whether a text may hold any such letter. */
export const maybeFancy = new RegExp(`[${classes}]`, 'u')

/**
 * Words of such letters, with the plain letters and marks between them. Small capitals lack an s and an x of their own,
 * and keep plain capitals.
 */
export const fancyWords = new RegExp(
  `(?:(?<!\\p{L})[A-Zsx]{1,2}(?=[${small}]))?[${classes}](?:[\\p{M}'’]?[A-Za-z0-9]{0,3}[${classes}])*(?:\\ufe0f|(?<=[${small}])[sx]{1,2}(?!\\p{L}))?`,
  'gu'
)

function plainLetter(match: string): string {
  const char = match.replace('\ufe0f', '')
  const capital = smallCapitals.get(char)
  if (capital !== undefined) return capital
  const code = char.codePointAt(0) ?? 0
  // negative circles and squares have no compatibility letters of their own
  for (const first of [0x1f150, 0x1f170]) {
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  }
  const plain = char.normalize('NFKC')
  return /^\(\p{L}\)$/u.test(plain) ? plain.slice(1, -1) : plain
}

/** `text` with such letters as plain ones; everything else stays. */
export function plainLetters(text: string): string {
  return text.replace(fancy, plainLetter)
}

const fullwidthLetters = new RegExp(`[${fullwidth}]`, 'gu')
const raisedLetters = new RegExp(`[${raised}]`, 'gu')
/** Letters of the phonetic alphabet, and letters with a life as emoji: Ⓜ, 🅰, 🅱, 🅾, 🅿. */
const otherUses = /[ɢʜɪʟɴʀʏʙ\u24c2\u{1f170}\u{1f171}\u{1f17e}\u{1f17f}]/gu
/** Whether wide letters are at home in a text. */
export function hasWideLetters(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * How many letters of a word speak for a styled word: not phonetic ones, a raised "th", or, where they are at home, the
 * wide ones of Japanese.
 */
export function styledLetters(word: string, isWideAtHome: boolean): number {
  const raisedCount = count(word, raisedLetters)
  const wide = isWideAtHome ? count(word, fullwidthLetters) : 0
  return count(word, fancy) - count(word, otherUses) - wide - (raisedCount < 3 ? raisedCount : 0)
}
