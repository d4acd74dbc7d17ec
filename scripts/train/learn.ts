import { signalWeights } from '../../server/src/score/signal-weights.ts'
import { dimensions } from '../../server/src/score/types.ts'
import type { Calibration } from './calibrate.ts'
import type { Names } from './encode.ts'
import { type Fitted, priorOf } from './fit.ts'
import { heads } from './heads.ts'
import { type Learned, mostWords, type WeightRow } from './pack.ts'
import { stemOf } from './vocabulary.ts'

/** A weight that moves a post of thirty words by less than this in log-odds is not worth its bytes. */
const leastWord = 0.03
const leastPair = 0.07

/** One feature's weights over all dimensions; what a head never saw speaks by its prior. */
function rowOf(name: string, names: Names, fitted: readonly Fitted[], calibrations: readonly Calibration[]): number[] {
  const id = names.ids.get(name)
  return heads.map((head, h) => {
    const weight = id === undefined ? Number.NaN : (fitted[h]?.weights[id] ?? Number.NaN)
    return (Number.isNaN(weight) ? priorOf(name, head) : weight) * (calibrations[h]?.slope ?? 1)
  })
}

function strength(row: WeightRow): number {
  return Math.max(...row.map(Math.abs))
}

/** Puts the heads together: stems are added to their words, weak weights are dropped, log-odds are calibrated. */
export function learn(names: Names, fitted: readonly Fitted[], calibrations: readonly Calibration[]): Learned {
  const rows = (prefix: string): Map<string, number[]> =>
    new Map(
      names.list
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(2), rowOf(name, names, fitted, calibrations)])
    )
  const stems = rows('t:')
  const words = rows('w:')
  for (const [word, row] of words) {
    const stem = stems.get(stemOf(word)) ?? []
    stem.forEach((weight, d) => {
      row[d] = (row[d] ?? 0) + weight
    })
  }
  const kept = [...words].filter(([, row]) => strength(row) >= leastWord)
  const pairs = [...rows('p:')].filter(([, row]) => strength(row) >= leastPair)
  const needed = new Set(pairs.flatMap(([pair]) => pair.split(' ')))
  const known = new Set(kept.map(([word]) => word))
  for (const word of needed) if (!known.has(word) && words.has(word)) kept.push([word, words.get(word) ?? []])
  const most = mostWords - 10
  const strongest = kept
    .map(([word, row]) => ({ word, row, rank: strength(row) + (needed.has(word) ? 100 : 0) }))
    .sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1))
    .slice(0, most)
  const cues = rows('c:')
  for (const id of Object.keys(signalWeights))
    if (!cues.has(id)) cues.set(id, rowOf(`c:${id}`, names, fitted, calibrations))
  return {
    dimensions,
    intercepts: heads.map((_, h) => {
      const { slope, shift } = calibrations[h] ?? { slope: 1, shift: 0 }
      return slope * (fitted[h]?.intercepts[0] ?? 0) + shift
    }),
    cues,
    words: new Map(strongest.map(({ word, row }) => [word, row])),
    pairs: new Map(pairs)
  }
}
