import { equality as table } from '../generated/equality.ts'
import { rowStarts } from '../text/read-steps.ts'
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

/** By start (letters and figures, apostrophes and hyphens left out) its number, and by number where its phrases begin. */
let startNumbers: ReadonlyMap<string, number> | undefined
let firstRows: Uint16Array | undefined
let startTexts: readonly string[] | undefined
const rests: (readonly string[])[] = []
const phrases: (EqualityPhrase | undefined)[] = []

function allStarts(): readonly string[] {
  startTexts ??= table.starts.split('\n')
  return startTexts
}

function rowsOfStarts(): Uint16Array {
  firstRows ??= rowStarts(table.startCounts)
  return firstRows
}

function numbersOfStarts(): ReadonlyMap<string, number> {
  startNumbers ??= new Map(allStarts().map((start, number) => [start, number]))
  return startNumbers
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

const none: readonly number[] = []

/** The phrases of these groups that start with `start`, by row. */
export function rowsAt(start: string, groups: InsensitiveGroups): readonly number[] {
  const number = numbersOfStarts().get(start)
  if (number === undefined) return none
  const rows: number[] = []
  const until = rowsOfStarts()[number + 1] ?? 0
  for (let row = rowsOfStarts()[number] ?? 0; row < until; row++) if (isOn(row, groups)) rows.push(row)
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

/** The number of the start that a phrase has. */
function startAt(row: number): number {
  const rows = rowsOfStarts()
  let low = 0
  let high = rows.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] ?? 0) > row) high = middle - 1
    else low = middle
  }
  return low
}

let texts: readonly string[] | undefined
let ids: readonly string[] | undefined
let offers: readonly string[] | undefined

function readPhrase(row: number): EqualityPhrase {
  texts ??= table.phrases.split('\n')
  ids ??= table.ids.split('\n')
  offers ??= table.offers.split('\n')
  const text = texts[row]
  if (text === undefined) throw new RangeError(`${row}: no such phrase`)
  // "=" stands for the start itself
  const phrase = text.startsWith('=') ? (allStarts()[startAt(row)] ?? '') + text.slice(1) : text
  return { phrase, id: ids[row] ?? '', offers: (offers[row] ?? '').split('|').slice(1) }
}

/** The phrase of a row. */
export function phraseAt(row: number): EqualityPhrase {
  const known = phrases[row] ?? readPhrase(row)
  phrases[row] = known
  return known
}

/** All phrases, by row. */
export function equalityPhrases(): readonly EqualityPhrase[] {
  return Array.from(table.bits, (_, row) => phraseAt(row))
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
