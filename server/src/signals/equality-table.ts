import { equality as table } from '../generated/equality.ts'
import { equalityBits, equalityGroups, lettersOf } from './equality-bits.ts'
import type { PhraseStart } from './may-hold.ts'

/** The two groups that are off by default. */
export interface InsensitiveGroups {
  readonly condescending: boolean
  readonly pronounsAndKin: boolean
}

/** All of a phrase that the quick look has no use for. */
export interface EqualityPhrase {
  readonly phrase: string
  /** Id of the plugin's pattern: its ruleId. */
  readonly id: string
  /** Words to offer instead, in lower case. */
  readonly offers: readonly string[]
}

/** First and last (exclusive) phrase of each start: letters and figures, apostrophes and hyphens left out. */
let places: ReadonlyMap<string, readonly [number, number]> | undefined
const rests: (readonly string[])[] = []
let phrases: readonly EqualityPhrase[] | undefined

function placesByStart(): ReadonlyMap<string, readonly [number, number]> {
  const made = new Map<string, readonly [number, number]>()
  let from = 0
  table.starts.split('\n').forEach((start, index) => {
    const to = from + (table.startCounts[index] ?? 0)
    made.set(start, [from, to])
    from = to
  })
  return made
}

function bitsOf(row: number): number {
  return table.bits[row] ?? 0
}

/** Whether the phrase of a row is looked for where these groups are on. */
export function isOn(row: number, groups: InsensitiveGroups): boolean {
  const group = equalityGroups[bitsOf(row) & equalityBits.group]
  return (group !== 'condescending' && group !== 'pronounsAndKin') || groups[group]
}

/** "o.c.d": its letters alone stand in any text. */
export function isDotted(row: number): boolean {
  return (bitsOf(row) & equalityBits.dotted) !== 0
}

/** Whether an apostrophe makes another phrase of it. */
export function countsApostrophes(row: number): boolean {
  return (bitsOf(row) & equalityBits.apostrophe) !== 0
}

/** Whether it has everyday meanings. */
export function isEveryday(row: number): boolean {
  return equalityGroups[bitsOf(row) & equalityBits.group] === 'everyday'
}

/** The phrases of these groups that start with `start`, by row. */
export function rowsAt(start: string, groups: InsensitiveGroups): readonly number[] {
  places ??= placesByStart()
  const place = places.get(start)
  if (!place) return []
  const rows: number[] = []
  for (let row = place[0]; row < place[1]; row++) if (isOn(row, groups)) rows.push(row)
  return rows
}

/** The letters and figures that the words behind a phrase's first start with; '' for a word of other characters. */
export function restOf(row: number): readonly string[] {
  const known = rests[row]
  if (known) return known
  const made = lettersOf(phraseAt(row).phrase).slice(1)
  rests[row] = made
  return made
}

/** All phrases, by row. */
export function equalityPhrases(): readonly EqualityPhrase[] {
  if (!phrases) {
    const [ids, offers, texts] = [table.ids.split('\n'), table.offers.split('\n'), table.phrases.split('\n')]
    const made: EqualityPhrase[] = []
    table.starts.split('\n').forEach((start, index) => {
      for (const until = made.length + (table.startCounts[index] ?? 0); made.length < until; ) {
        const at = made.length
        const text = texts[at] ?? ''
        const phrase = text.startsWith('=') ? start + text.slice(1) : text
        made.push({ phrase, id: ids[at] ?? '', offers: (offers[at] ?? '').split('|').slice(1) })
      }
    })
    phrases = made
  }
  return phrases
}

/** The phrase of a row. */
export function phraseAt(row: number): EqualityPhrase {
  const phrase = equalityPhrases()[row]
  if (!phrase) throw new RangeError(`${row}: no such phrase`)
  return phrase
}

/** The words that follow the first ones of several phrases: each second word, and the last ones of the phrases with it. */
function secondWords(following: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const found = new Map<string, Set<string> | undefined>()
  for (const words of following) {
    const [second, last] = [words[0], words.at(-1)]
    if (second === undefined || last === undefined) continue
    const isShort = words.length === 1 || last === '' || (found.has(second) && found.get(second) === undefined)
    found.set(second, isShort ? undefined : (found.get(second) ?? new Set()).add(last))
  }
  return found
}

/** What a quick look needs to know of the phrases of these groups that start with `start`. */
export function startOf(start: string, groups: InsensitiveGroups): PhraseStart | undefined {
  const rows = rowsAt(start, groups)
  if (rows.length === 0) return undefined
  const following = rows.map(restOf)
  return {
    isWhole: rows.some((row, at) => following[at]?.length === 0 && !isDotted(row)),
    isDotted: rows.some(isDotted),
    next: secondWords(following)
  }
}
