/** How our rule sorts retext-equality's phrases; the number of a phrase's group is in the last two of its bits. */
export const equalityGroups = ['plain', 'everyday', 'condescending', 'pronounsAndKin'] as const

export const equalityBits = {
  group: 3,
  /** Apostrophes count. */
  apostrophe: 4,
  /** "o.c.d": its letters alone stand in any text. */
  dotted: 8
} as const

/** The letters and figures that each word of a phrase starts with, apostrophes and hyphens left out; '' for a word of other characters. */
export function lettersOf(phrase: string): readonly string[] {
  const words = phrase.toLowerCase().replace(/['’-]/g, '').split(/\s+/)
  return words.map((word) => /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? '')
}
