/** Turns the trained weights into a table by the numbers of words: `server/src/generated/score-table.ts`. */
import { scoreWeights as trained } from '../../server/src/generated/score-weights.ts'
import { digitAt, digits } from '../../server/src/score/levels.ts'
import { placeholders } from '../../server/src/score/placeholders.ts'
import { importsFor, packedArray, steps } from './packed-array.ts'
import type { WordNumbers } from './word-table.ts'

const width = trained.intercepts.length
const list = trained.words.split(' ')

/** The words that have weights. */
export const scoredWords: readonly string[] = list.slice(placeholders.length)

function pairAt(index: number): readonly [number, number] {
  const at = 4 * index
  const number = (from: number): number => digitAt(trained.pairs, from) * digits + digitAt(trained.pairs, from + 1)
  return [number(at), number(at + 2)]
}

/** The table's source: rows of levels for placeholders, words in the order of their numbers, and pairs. */
export function buildScoreTable(words: WordNumbers): string {
  if (list.slice(0, placeholders.length).join(' ') !== placeholders.join(' '))
    throw new Error('the weights do not begin with the placeholders')
  const order = scoredWords
    .map((word, index) => ({ number: words.of(word), row: index + placeholders.length }))
    .sort((a, b) => a.number - b.number)
  const rows = [...placeholders.keys(), ...order.map(({ row }) => row)]
  const placeOf = new Map(rows.map((row, place) => [row, place]))
  const pairs = Array.from({ length: trained.pairs.length / 4 }, (_, index) => {
    const [first, second] = pairAt(index)
    return { first: placeOf.get(first) ?? 0, second: placeOf.get(second) ?? 0, row: list.length + index }
  }).sort((a, b) => a.first - b.first || a.second - b.second)
  rows.push(...pairs.map(({ row }) => row))
  const levels = rows.map((row) =>
    Array.from({ length: width }, (_, dimension) => digitAt(trained.wordWeights, row * width + dimension))
  )
  const table = `export const scoreTable = {
  intercepts: ${JSON.stringify(trained.intercepts)},
  /** By dimension: the weight of the highest level. */
  largest: ${JSON.stringify(trained.largest)},
  cues: ${JSON.stringify(trained.cues)},
  cueWeights: ${JSON.stringify(trained.cueWeights)},
  /** The words that have weights, each as the step from the one before. */
  wordSteps: ${packedArray(steps(order.map(({ number }) => number)))},
  /** Pairs of neighbours that have weights, by the rows of their words: the first as the step from the one before. */
  firstSteps: ${packedArray(steps(pairs.map(({ first }) => first)))},
  seconds: ${packedArray(pairs.map(({ second }) => second))},
  levels: ${packedArray(levels.flat())}
}`
  return `// Made by scripts/generate from the trained weights. Do not edit.
${importsFor(table)}

${table}
`
}
