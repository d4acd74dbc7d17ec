/** What a character is to words. */
export enum CharClass {
  space = 0,
  soft = 1,
  hard = 2,
  letter = 3,
  digit = 4,
  apostrophe = 5,
  currency = 6,
  percent = 7,
  joiner = 8
}

/** Classes of the first 128 characters. */
export const asciiClasses = new Uint8Array(128).fill(CharClass.soft)
for (const c of ' \t') asciiClasses[c.charCodeAt(0)] = CharClass.space
for (const c of '\n\r.!?:;') asciiClasses[c.charCodeAt(0)] = CharClass.hard
for (const c of '0123456789') asciiClasses[c.charCodeAt(0)] = CharClass.digit
for (let c = 65; c <= 90; c++) asciiClasses[c] = CharClass.letter
for (let c = 97; c <= 122; c++) asciiClasses[c] = CharClass.letter
asciiClasses[39] = CharClass.apostrophe
asciiClasses[96] = CharClass.apostrophe
asciiClasses[36] = CharClass.currency
asciiClasses[37] = CharClass.percent
asciiClasses[45] = CharClass.joiner

const letters = /[\p{L}\p{M}]/u
const digits = /\p{N}/u
const others = new Map<number, CharClass>([
  [0x2019, CharClass.apostrophe],
  [0x2018, CharClass.apostrophe],
  [0x02bc, CharClass.apostrophe],
  [0x20ac, CharClass.currency],
  [0xa3, CharClass.currency],
  [0xa0, CharClass.space],
  [0x2026, CharClass.hard],
  [0x2028, CharClass.hard],
  [0x2029, CharClass.hard],
  [0x85, CharClass.hard],
  [0x2010, CharClass.joiner],
  [0x2011, CharClass.joiner]
])

/** Dashes, quotes and nearly all emoji, which need no look into Unicode's tables: two blocks without letters and numbers. */
function isMark(code: number): boolean {
  return (code > 0x200f && code < 0x2070) || (code > 0x1f2ff && code < 0x1fb00)
}

function unicodeClass(char: string): CharClass {
  if (letters.test(char)) return CharClass.letter
  return digits.test(char) ? CharClass.digit : CharClass.soft
}

/** The class of a character, by its code point. */
export function classOf(code: number): CharClass {
  if (code < 128) return asciiClasses[code] ?? CharClass.soft
  const known = others.get(code)
  if (known !== undefined) return known
  const made = isMark(code) ? CharClass.soft : unicodeClass(String.fromCodePoint(code))
  if (others.size < 20000) others.set(code, made)
  return made
}
