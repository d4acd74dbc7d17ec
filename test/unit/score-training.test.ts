import { describe, expect, it } from 'vitest'
import { calibrate } from '../../scripts/train/calibrate.ts'
import { auc, calibrationBins, calibrationError, spearman } from '../../scripts/train/measures.ts'
import { pack, roundTrip } from '../../scripts/train/pack.ts'
import { solve } from '../../scripts/train/solver.ts'
import { stemOf } from '../../scripts/train/vocabulary.ts'
import { shareOut } from '../../server/src/score/share-out.ts'
import { dimensions } from '../../server/src/score/types.ts'
import { wordsOfTag } from '../../server/src/signals/words-of-tag.ts'

/** Rows of a dense matrix as a sparse one. */
function sparse(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0
  return {
    starts: Int32Array.from({ length: rows.length + 1 }, (_, i) => i * width),
    columns: Int32Array.from(rows.flatMap((row) => row.map((_, j) => j))),
    values: Float64Array.from(rows.flat())
  }
}

const ones = (n: number): Float64Array => new Float64Array(n).fill(1)

describe('the solver', () => {
  const x = [
    [1, 0.5, -1],
    [1, -0.3, 2],
    [1, 1.5, 0.2],
    [1, -2, 1],
    [1, 0.1, 0.1],
    [1, 0.9, -0.4]
  ]
  const y = Uint8Array.from([1, 0, 1, 0, 1, 0])
  const problem = {
    x: sparse(x),
    y,
    weights: ones(6),
    offsets: new Float64Array(6),
    means: Float64Array.of(0, 0.3, 0),
    penalties: Float64Array.of(0, 1, 0.5)
  }

  it('finds the place where the slope is nought', () => {
    const w = solve(problem, 500, 1e-12)
    const slopes = [0, 1, 2].map((j) => {
      const pull = (problem.penalties[j] ?? 0) * ((w[j] ?? 0) - (problem.means[j] ?? 0))
      return x.reduce((sum, row, i) => {
        const z = row.reduce((a, value, k) => a + value * (w[k] ?? 0), 0)
        return sum + (row[j] ?? 0) * (1 / (1 + Math.exp(-z)) - (y[i] ?? 0))
      }, pull)
    })
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-4)
  })

  it('stays with the prior where nothing speaks against it', () => {
    const w = solve({ ...problem, weights: new Float64Array(6), penalties: Float64Array.of(1, 1, 1) })
    expect([...w]).toEqual([0, 0.3, 0])
  })

  it('gives the same twice', () => {
    expect([...solve(problem)]).toEqual([...solve(problem)])
  })
})

describe('the measures', () => {
  it('agree with hand counts', () => {
    expect(auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75)
    expect(auc([1, 1, 1, 1], [0, 1, 0, 1])).toBe(0.5)
    expect(spearman([1, 2, 3], [10, 20, 30])).toBeCloseTo(1)
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
  })

  it('find log-odds that are twice too sure', () => {
    const logits: number[] = []
    const labels: (0 | 1)[] = []
    for (let i = 0; i < 2000; i++) {
      const z = ((i * 37) % 101) / 25 - 2
      logits.push(2 * z)
      labels.push(((i * 7919) % 2000) / 2000 < 1 / (1 + Math.exp(-z)) ? 1 : 0)
    }
    const { slope, shift } = calibrate(logits, labels)
    expect(slope).toBeGreaterThan(0.4)
    expect(slope).toBeLessThan(0.6)
    expect(Math.abs(shift)).toBeLessThan(0.15)
    const probabilities = logits.map((z) => 1 / (1 + Math.exp(-(slope * z + shift))))
    expect(calibrationError(calibrationBins(probabilities, labels))).toBeLessThan(0.03)
  })
})

describe('packing', () => {
  const row = (value: number): number[] => dimensions.map(() => value)
  const learned = {
    dimensions,
    intercepts: row(0.5),
    cues: new Map([['link', row(1)]]),
    words: new Map([
      ['zebra', row(-2)],
      ['apple', row(2)]
    ]),
    pairs: new Map([['apple zebra', row(0.5)]])
  }

  it('is the same whatever the order of what was learned', () => {
    const turned = { ...learned, words: new Map([...learned.words].reverse()) }
    expect(pack(turned)).toBe(pack(learned))
  })

  it('keeps weights to a few hundredths', () => {
    for (const weight of [0, 0.01, -0.02, 0.3, -0.7, 1.99, 2])
      expect(Math.abs(roundTrip(weight, 2) - weight)).toBeLessThan(0.05)
  })

  it('refuses a pair of unknown words', () => {
    expect(() => pack({ ...learned, pairs: new Map([['apple pear', row(1)]]) })).toThrow(/pear/)
  })
})

describe('small parts', () => {
  it('share out whole numbers that add up', () => {
    expect(shareOut([1.4, 1.4, 1.2], 4)).toEqual([2, 1, 1])
    expect(shareOut([-1.5, 2.6], 1)).toEqual([-2, 3])
    expect(shareOut([], 0)).toEqual([])
    expect(shareOut([0.2, 0.2], 3).reduce((a, b) => a + b, 0)).toBe(3)
    expect(shareOut([0.2, 0.2], -3).reduce((a, b) => a + b, 0)).toBe(-3)
  })

  it('find the words in a hashtag, in any case', () => {
    expect(wordsOfTag('ThankYouNurses').norms).toEqual(['thank', 'you', 'nurses'])
    expect(wordsOfTag('thankyounurses').norms).toEqual(['thank', 'you', 'nurses'])
    expect(wordsOfTag('prayforzzqx').norms).toEqual(['pray', 'for'])
    expect(wordsOfTag('2026').norms).toEqual([])
  })

  it('cut words to their stems', () => {
    expect(stemOf('donated')).toBe(stemOf('donating'))
    expect(stemOf('bed')).toBe('bed')
  })
})
