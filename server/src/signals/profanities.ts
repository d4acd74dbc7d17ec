import { sure, unsure } from '../generated/profanities.ts'
import { gap, type Post, type Range } from '../text/types.ts'
import { createWordMemo } from '../text/word-memo.ts'

/** Words and phrases that are strong for sure, and all that may be, with a comma around each. */
const lists: (string | undefined)[] = []
/** Their first words. */
const firsts: (ReadonlySet<string> | undefined)[] = []
/** Of some first words, all that starts so, the longest first. */
const phrases = new Map<string, readonly (readonly string[])[]>()

function listFor(sureness: number): string {
  const known = lists[sureness] ?? (sureness < 2 ? `,${sure},${unsure},` : `,${sure},`)
  lists[sureness] = known
  return known
}

function readPhrases(first: string, list: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let at = list.indexOf(`,${first}`); at >= 0; at = list.indexOf(`,${first}`, at + 1)) {
    const phrase = list.slice(at + 1, list.indexOf(',', at + 1)).split(' ')
    if (phrase[0] === first) found.push(phrase)
  }
  return found.sort((a, b) => b.length - a.length)
}

/** What starts with a word that has been found among the first ones. */
function phrasesWith(first: string, sureness: number): readonly (readonly string[])[] {
  const key = `${sureness} ${first}`
  const known = phrases.get(key) ?? readPhrases(first, listFor(sureness))
  phrases.set(key, known)
  return known
}

function firstsFor(sureness: number): ReadonlySet<string> {
  const known =
    firsts[sureness] ??
    new Set(
      listFor(sureness)
        .replace(/ [^,]*/g, '')
        .split(',')
    )
  firsts[sureness] = known
  return known
}

/** Whether two equal characters follow each other. */
function hasDouble(norm: string): boolean {
  for (let at = 1; at < norm.length; at++) if (norm.charCodeAt(at) === norm.charCodeAt(at - 1)) return true
  // two of the same beyond the first 65,536 are four units
  return astral.test(norm)
}

const astral = /[\ud800-\udbff]/

/** Whether a strong word or phrase may start with a word, as far as the word itself can tell. */
function mayStart(norm: string, sureness: number): boolean {
  const known = firstsFor(sureness)
  if (known.has(norm) || norm === 'bastard' || norm === 'bastards') return true
  if (hasDouble(norm) && known.has(norm.replace(doubled, '$1'))) return true
  // what has grown from a strong word holds one of these
  return (norm.includes('fuck') || norm.includes('shit') || norm.includes('hole')) && grown.test(norm)
}

/** The same, remembered by word, for each sureness. */
const firstWords: (((number: number, norm: string) => number) | undefined)[] = []

function startTest(sureness: number): (number: number, norm: string) => number {
  const known = firstWords[sureness] ?? createWordMemo((norm) => (mayStart(norm, sureness) ? 1 : 0))
  firstWords[sureness] = known
  return known
}

/** The same where only words are looked for that are strong for sure. */
export function mayBeProfane(norm: string): boolean {
  return mayStart(norm, 2)
}

/** Words grown from one that has no innocent kin: "clusterfuckery", "shitshow", "bullshitting". */
const grown =
  /fuck|^(?:bull|horse|dip|bat|ape|dog|chicken)?shit(?:s|ty|tier|tiest|ting|ted|ter|ters|heads?|shows?|storms?|load|bags?|hole|holes|post|posts|posting|faced|bum)?$|^(?:ass|arse)holes?$|^(?:mother|mutha|mu)fuck\p{L}*$/u

const doubled = /(\p{L})\1/gu

/** "fuuuck" is "fuck": a letter drawn out, as far as the word is one then. */
function shortened(norm: string, raw: string): string {
  return /(\p{L})\1\1/iu.test(raw) ? norm.replace(doubled, '$1') : norm
}

/** What stands near an ass that brays, and near faggots on a plate or by a hearth. */
const near: ReadonlyMap<string, RegExp> = new Map([
  [
    'ass',
    /^(?:donkeys?|sanctuary|foals?|hay|mules?|stables?|paddock|bray(?:s|ed|ing)?|ox|oxen|hoof|hooves|zebras?|grazing|grazed|nativity|manger|saddled?|somali|onager|carrots?|farmyard|petting)$/
  ],
  [
    'faggot',
    /^(?:peas|gravy|butchers?|butcher's|mash|mashed|onions?|chips|firewood|kindling|twigs|sticks|hearth|liver|pork|offal|welsh|dumplings|supper|stew|caul|oven)$/
  ]
])
/** How many words away that may stand. */
const nearBy = 10

/** An animal stands after these, and what one kicks does not. */
const ofAnimal = /^(?:an?|the|wild|old|little|one|two|three|grey|gray|young|baby|and|our|african|somali|stubborn)$/

/** An ass with a name or among its kin; faggots with gravy. */
function isInnocent({ words: { norms, count } }: Post, at: number): boolean {
  const word = /^asse?s?$/.test(norms[at] ?? '') ? 'ass' : (norms[at] ?? '').replace(/s$/, '')
  const kin = near.get(word)
  if (!kin) return false
  if (word === 'ass') {
    const isPart =
      /^(?:in|up|on|of|off|out|kick)$/.test(norms[at - 2] ?? '') && /^(?:the|an?)$/.test(norms[at - 1] ?? '')
    if (isPart || !ofAnimal.test(norms[at - 1] ?? (norms[at] === 'asses' ? 'the' : ''))) return false
    if (/^(?:called|named)$/.test(norms[at + 1] ?? '')) return true
  }
  for (let i = Math.max(0, at - nearBy); i < Math.min(count, at + nearBy); i++)
    if (kin.test(norms[i] ?? '')) return true
  return false
}

/** Word `at` belongs to something else: "summa cum laude", a kitchen-cum-diner, an ass called Colin. */
function isOther(post: Post, at: number): boolean {
  const { words, text } = post
  if (words.norms[at] === 'cum') return words.norms[at + 1] === 'laude' || text[(words.starts[at] ?? 0) - 1] === '-'
  return isInnocent(post, at)
}

/** Files, swords, heirs and plants. */
const kinds =
  /^(?:files?|swords?|sons?|child|children|daughters?|brothers?|sisters?|heirs?|kings?|prince|amber|toadflax|cabbage|trumpet|balm|title|rasp|size|cut|wing|offspring|line|feudalism)$/

/** "My boss is a bastard"; with a capital in the middle of a sentence it is a name or a film. */
function isBastard({ words, text }: Post, at: number): boolean {
  const { norms, gaps, starts, ends } = words
  if (!/^bastards?$/.test(norms[at] ?? '') || kinds.test(norms[at + 1] ?? '')) return false
  const word = text.slice(starts[at] ?? 0, ends[at] ?? 0)
  if (/^\p{Ll}/u.test(word)) return true
  const before = at > 0 ? text.slice(starts[at - 1] ?? 0, ends[at - 1] ?? 0) : ''
  if (word === word.toUpperCase()) return before === before.toUpperCase() && gaps[at + 1] !== gap.none
  return gaps[at] === gap.hard && (at + 1 >= words.count || gaps[at + 1] !== gap.none)
}

/**
 * Strong words of a post, the longest phrase at each place. `sureness` 2: only those that are; 1: also those that may be.
 */
export function findProfanities(post: Post, sureness: number): readonly Range[] {
  const level = sureness < 2 ? 1 : 2
  const mayBeFirst = startTest(level)
  const { norms, numbers, gaps, starts, ends, count } = post.words
  const found: Range[] = []
  for (let i = 0; i < count; i++) {
    const norm = norms[i] ?? ''
    if (mayBeFirst(numbers[i] ?? 0, norm) !== 1) continue
    const start = starts[i] ?? 0
    const isFirst = firstsFor(level)
    const first = isFirst.has(norm) ? norm : shortened(norm, post.text.slice(start, ends[i] ?? 0))
    const phrase = isFirst.has(first)
      ? phrasesWith(first, level).find((candidate) =>
          candidate.every((word, at) => at === 0 || (norms[i + at] === word && gaps[i + at] === gap.none))
        )
      : undefined
    if (phrase ? isOther(post, i) : !grown.test(norm) && !isBastard(post, i)) continue
    const last = i + (phrase?.length ?? 1) - 1
    found.push({ start, end: ends[last] ?? 0 })
    i = last
  }
  return found
}
