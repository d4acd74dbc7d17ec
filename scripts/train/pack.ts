import { digits, weightOfLevel } from '../../server/src/score/levels.ts'
import { placeholders } from '../../server/src/score/placeholders.ts'
import type { Dimension } from '../../server/src/score/types.ts'

/** All weights of one feature, in the order of the dimensions. */
export type WeightRow = readonly number[]

/** What the trainer has learned, ready to be written. */
export interface Learned {
  readonly dimensions: readonly Dimension[]
  readonly intercepts: readonly number[]
  readonly cues: ReadonlyMap<string, WeightRow>
  readonly words: ReadonlyMap<string, WeightRow>
  /** "first second" */
  readonly pairs: ReadonlyMap<string, WeightRow>
}

const middle = (digits - 1) / 2

/** Printable ASCII from "#" on, without the backslash. */
function digit(value: number): string {
  const code = value + 35
  return String.fromCharCode(code >= 92 ? code + 1 : code)
}

function levelOf(weight: number, largest: number): number {
  const part = Math.sqrt(Math.min(1, Math.abs(weight) / largest))
  return middle + Math.sign(weight) * Math.round(part * middle)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`
}

/** Most words that two digits can number. */
export const mostWords = digits * digits

/**
 * The module that holds the weights, from which `npm run generate` makes the table that ships. Words in one string, each weight
 * in one printable character, a pair as the numbers of its words: a quarter of what JSON takes.
 */
export function pack({ dimensions, intercepts, cues, words, pairs }: Learned): string {
  const largest = dimensions.map((_, d) =>
    Math.max(1e-6, ...[...words.values(), ...pairs.values()].map((row) => Math.abs(row[d] ?? 0)))
  )
  const list = [...placeholders, ...[...words.keys()].sort()]
  if (list.length > mostWords) throw new Error(`${list.length} words: no more than ${mostWords} can be packed`)
  const numbers = new Map(list.map((word, index) => [word, index]))
  const levels = (row: WeightRow | undefined): string =>
    dimensions.map((_, d) => digit(levelOf(row?.[d] ?? 0, largest[d] ?? 1))).join('')
  const number = (word: string): string => {
    const value = numbers.get(word)
    if (value === undefined) throw new Error(`a pair has the unknown word "${word}"`)
    return digit(Math.floor(value / digits)) + digit(value % digits)
  }
  const pairKeys = [...pairs.keys()].sort()
  const cueIds = [...cues.keys()].sort()
  const round = (value: number): string => String(Number(value.toFixed(4)))
  const row = (weights: readonly number[]): string => `[${weights.map(round).join(', ')}]`
  return `// Made by "npm run train" from labelled posts. Do not edit. Weights in the order: ${dimensions.join(', ')}.

export const scoreWeights = {
  intercepts: ${row(intercepts)},
  largest: ${row(largest)},
  cues: ${quoted(cueIds.join(' '))},
  cueWeights: [
    ${cueIds.map((id) => row(cues.get(id) ?? [])).join(',\n    ')}
  ],
  words:
    ${quoted(list.join(' '))},
  wordWeights:
    ${quoted([...list.map((word) => levels(words.get(word))), ...pairKeys.map((key) => levels(pairs.get(key)))].join(''))},
  pairs:
    ${quoted(pairKeys.map((key) => key.split(' ').map(number).join('')).join(''))}
}
`
}

/** The weight as it comes out of the packed file again. */
export function roundTrip(weight: number, largest: number): number {
  return weightOfLevel(levelOf(weight, largest), largest)
}
