import { commonRank } from './common-words.ts'

const run = /(\p{L})\1{2,}/gu
const oneLetter = /^(\p{L})\1*$/u
/** Numerals have runs of their own: XIII, xxiv. */
const numeral = /^(?=[xvi]*(?:iii|xxx))x{0,3}(?:ix|iv|v?i{0,3})$/
/** Runs that are tried with one letter and with two; a word with more of them is a scream, and keeps two. */
const tried = 3
/** About where everyday words end: "too" for "tooo", but "in" and not "inn" for "innn". */
const everyday = 1000

/** Every spelling of `lower` with each run of three or more letters cut to two or to one, two first. */
function cut(lower: string): readonly string[] {
  let spellings: readonly string[] = ['']
  let at = 0
  let runs = 0
  for (const match of lower.matchAll(run)) {
    const before = lower.slice(at, match.index)
    const letter = match[1] ?? ''
    at = match.index + match[0].length
    const ends = runs++ < tried ? [letter + letter, letter] : [letter + letter]
    spellings = spellings.flatMap((spelling) => ends.map((end) => spelling + before + end))
  }
  const rest = lower.slice(at)
  return spellings.map((spelling) => spelling + rest)
}

/**
 * What somebody who drew a word out may have meant, likeliest first: "sooo" is "so", or "soo". `lower` is in lower case. A
 * word that is one letter over and over (www, xxx, mmm), or a numeral, is cut to two and never to one; a word without
 * three equal letters in a row is itself.
 */
export function undrawn(lower: string): readonly string[] {
  const spellings = cut(lower)
  const [two = lower, ...rest] = spellings
  if (rest.length === 0 || oneLetter.test(lower) || numeral.test(lower)) return [two]
  const rankOf = (spelling: string): number =>
    commonRank(spelling) ?? commonRank(spelling.split("'")[0] ?? '') ?? Number.POSITIVE_INFINITY
  if (rankOf(two) < everyday) return spellings
  const likeliest = spellings.reduce((best, spelling) => (rankOf(spelling) < rankOf(best) ? spelling : best), two)
  return likeliest === two ? spellings : [likeliest, ...spellings.filter((spelling) => spelling !== likeliest)]
}
