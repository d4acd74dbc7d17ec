import { signalWeights } from '../../server/src/score/signal-weights.ts'
import type { Encoded, Names } from './encode.ts'
import type { Head, Part } from './heads.ts'
import { solve } from './solver.ts'

/** A row that a head learns from. */
export interface Example {
  readonly encoded: Encoded
  readonly label: 0 | 1
  readonly part: number
  readonly fold: number
}

/** A weight for each feature name (NaN where the head never saw it), and an intercept for each part. */
export interface Fitted {
  readonly weights: Float64Array
  readonly intercepts: readonly number[]
}

/** What we hold a feature to say before any data speaks. */
export function priorOf(name: string, head: Head): number {
  return name.startsWith('c:') ? (signalWeights[name.slice(2)]?.[head.dimension] ?? 0) : 0
}

function hides(part: Part | undefined, name: string): boolean {
  return part?.hides?.(name) ?? false
}

/**
 * For each word and pair, how many times more freely than others it may move: by the ratio of its shares among the two
 * classes (Wang and Manning 2012, "Baselines and bigrams"), mixed with 1 by the head's `contrast`.
 */
function freedoms(examples: readonly Example[], names: Names, head: Head): Float64Array {
  const counts = [new Float64Array(names.list.length).fill(1), new Float64Array(names.list.length).fill(1)] as const
  for (const { encoded, label, part } of examples) {
    if (part !== 0) continue
    for (const id of encoded.ids) counts[label][id] = (counts[label][id] ?? 0) + 1
  }
  const sums = counts.map((list, label) =>
    list.reduce((sum, count, id) => (names.list[id]?.startsWith('c:') ? sum : sum + (label < 2 ? count : 0)), 0)
  )
  const ratios = counts[0].map((no, id) =>
    Math.abs(Math.log((counts[1][id] ?? 1) / (sums[1] ?? 1)) - Math.log(no / (sums[0] ?? 1)))
  )
  let weighted = 0
  let all = 0
  ratios.forEach((ratio, id) => {
    if (names.list[id]?.startsWith('c:')) return
    const count = (counts[0][id] ?? 1) + (counts[1][id] ?? 1) - 2
    weighted += ratio * count
    all += count
  })
  const mean = weighted / Math.max(1, all)
  return ratios.map((ratio) => 1 - head.contrast + (head.contrast * ratio) / Math.max(mean, 1e-9))
}

/** The weights of a head that fit `examples` best. */
export function fit(examples: readonly Example[], names: Names, head: Head): Fitted {
  const columnOf = new Map<number, number>()
  const featureOf: number[] = []
  const starts = new Int32Array(examples.length + 1)
  const columns: number[] = []
  const values: number[] = []
  const offsets = new Float64Array(examples.length)
  const parts = head.parts.length
  const hidden = head.parts.map((part) => names.list.map((name) => hides(part, name)))
  examples.forEach(({ encoded, part }, row) => {
    columns.push(head.parts[part]?.sharesLevel ? 0 : part)
    values.push(1)
    encoded.ids.forEach((id, k) => {
      const value = encoded.values[k] ?? 0
      if (hidden[part]?.[id]) {
        offsets[row] = (offsets[row] ?? 0) + value * priorOf(names.list[id] ?? '', head)
        return
      }
      let column = columnOf.get(id)
      if (column === undefined) {
        column = parts + featureOf.push(id) - 1
        columnOf.set(id, column)
      }
      columns.push(column)
      values.push(value)
    })
    starts[row + 1] = columns.length
  })
  const free = freedoms(examples, names, head)
  // a feature that may move freely is scaled up instead of being pulled less: the same optimum, found much sooner
  const scales = new Float64Array(parts + featureOf.length).fill(1)
  const means = new Float64Array(scales.length)
  const penalties = new Float64Array(scales.length)
  featureOf.forEach((id, index) => {
    const name = names.list[id] ?? ''
    const isCue = name.startsWith('c:')
    const scale = isCue ? Math.sqrt(head.trust.cues) : Math.sqrt(head.trust.words) * Math.max(0.01, free[id] ?? 1)
    scales[parts + index] = scale
    means[parts + index] = (head.belief * priorOf(name, head)) / scale
    penalties[parts + index] = 1
  })
  const solved = solve({
    x: {
      starts,
      columns: Int32Array.from(columns),
      values: Float64Array.from(values, (value, k) => value * (scales[columns[k] ?? 0] ?? 1))
    },
    y: Uint8Array.from(examples.map((example) => example.label)),
    weights: Float64Array.from(examples.map((example) => head.parts[example.part]?.weight ?? 1)),
    offsets,
    means,
    penalties
  })
  const weights = new Float64Array(names.list.length).fill(Number.NaN)
  featureOf.forEach((id, index) => {
    weights[id] = (solved[parts + index] ?? 0) * (scales[parts + index] ?? 1)
  })
  return { weights, intercepts: Array.from(solved.slice(0, parts)) }
}

/** What a fitted head says of a post, in log-odds; what it never saw speaks by its prior. */
export function logitOf(encoded: Encoded, fitted: Fitted, names: Names, head: Head): number {
  let z = fitted.intercepts[0] ?? 0
  encoded.ids.forEach((id, k) => {
    const weight = fitted.weights[id] ?? Number.NaN
    z += (encoded.values[k] ?? 0) * (Number.isNaN(weight) ? priorOf(names.list[id] ?? '', head) : weight)
  })
  return z
}
