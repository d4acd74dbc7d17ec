import { solve } from './solver.ts'

/** Log-odds `z` become `slope * z + shift`. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** Platt's scaling: the line through held-out log-odds that makes them the likeliest probabilities of the labels. */
export function calibrate(logits: readonly number[], labels: readonly (0 | 1)[]): Calibration {
  const rows = logits.length
  const starts = Int32Array.from({ length: rows + 1 }, (_, i) => 2 * i)
  const columns = Int32Array.from({ length: 2 * rows }, (_, k) => k % 2)
  const values = Float64Array.from({ length: 2 * rows }, (_, k) => (k % 2 === 0 ? (logits[k / 2] ?? 0) : 1))
  const [slope, shift] = solve(
    {
      x: { starts, columns, values },
      y: Uint8Array.from(labels),
      weights: new Float64Array(rows).fill(1),
      offsets: new Float64Array(rows),
      means: Float64Array.of(1, 0),
      penalties: Float64Array.of(1e-3, 1e-3)
    },
    200,
    1e-9
  )
  return { slope: slope ?? 1, shift: shift ?? 0 }
}
