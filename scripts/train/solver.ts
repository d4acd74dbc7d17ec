/**
 * Logistic regression with a Gaussian prior on each weight, by L-BFGS (Nocedal and Wright, Numerical Optimization,
 * algorithm 7.4, with backtracking). Deterministic: it starts from the prior's means and uses no random number.
 */

/** Rows of a sparse matrix: row i has columns[starts[i]..starts[i+1]) with the values beside them. */
export interface Sparse {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

export interface Problem {
  readonly x: Sparse
  /** 1 or 0 for each row. */
  readonly y: Uint8Array
  /** How much each row counts. */
  readonly weights: Float64Array
  /** Added to each row's log-odds: what is held fixed. */
  readonly offsets: Float64Array
  /** Where each weight starts and is pulled to. */
  readonly means: Float64Array
  /** How hard it is pulled: half of it times the squared distance is added to the loss. 0 lets it go free. */
  readonly penalties: Float64Array
}

const memory = 10

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** Loss at `w`; writes its gradient into `gradient`. */
function lossAt(problem: Problem, w: Float64Array, gradient: Float64Array): number {
  const { x, y, weights, offsets, means, penalties } = problem
  let loss = 0
  for (let j = 0; j < w.length; j++) {
    const away = (w[j] ?? 0) - (means[j] ?? 0)
    const pull = (penalties[j] ?? 0) * away
    loss += 0.5 * pull * away
    gradient[j] = pull
  }
  for (let i = 0; i < y.length; i++) {
    const from = x.starts[i] ?? 0
    const to = x.starts[i + 1] ?? 0
    let z = offsets[i] ?? 0
    for (let k = from; k < to; k++) z += (x.values[k] ?? 0) * (w[x.columns[k] ?? 0] ?? 0)
    const signed = y[i] ? z : -z
    const weight = weights[i] ?? 0
    loss += weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed)
    const slope = weight * (1 / (1 + Math.exp(-z)) - (y[i] ?? 0))
    for (let k = from; k < to; k++) {
      const column = x.columns[k] ?? 0
      gradient[column] = (gradient[column] ?? 0) + slope * (x.values[k] ?? 0)
    }
  }
  return loss
}

/** The direction of steepest descent, bent by what the last steps tell of the curvature (two-loop recursion). */
function direction(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[]
): Float64Array {
  const result = gradient.map((value) => -value)
  const alphas: number[] = []
  for (let m = steps.length - 1; m >= 0; m--) {
    const step = steps[m]
    const change = changes[m]
    if (!step || !change) continue
    const alpha = dot(step, result) / dot(step, change)
    alphas[m] = alpha
    for (let j = 0; j < result.length; j++) result[j] = (result[j] ?? 0) - alpha * (change[j] ?? 0)
  }
  const lastStep = steps.at(-1)
  const lastChange = changes.at(-1)
  const scale = lastStep && lastChange ? dot(lastStep, lastChange) / dot(lastChange, lastChange) : 1
  for (let j = 0; j < result.length; j++) result[j] = (result[j] ?? 0) * scale
  for (let m = 0; m < steps.length; m++) {
    const step = steps[m]
    const change = changes[m]
    if (!step || !change) continue
    const beta = dot(change, result) / dot(step, change)
    for (let j = 0; j < result.length; j++) result[j] = (result[j] ?? 0) + ((alphas[m] ?? 0) - beta) * (step[j] ?? 0)
  }
  return result
}

/** The weights that make `problem`'s loss least. */
export function solve(problem: Problem, most = 200, tolerance = 1e-5): Float64Array {
  let w = Float64Array.from(problem.means)
  let gradient = new Float64Array(w.length)
  let loss = lossAt(problem, w, gradient)
  const steps: Float64Array[] = []
  const changes: Float64Array[] = []
  for (let round = 0; round < most; round++) {
    const towards = direction(gradient, steps, changes)
    const descent = dot(gradient, towards)
    if (-descent < tolerance * Math.max(1, loss) * 1e-3) break
    let size = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = w
    let nextGradient = gradient
    let nextLoss = loss
    for (let tries = 0; tries < 30; tries++, size /= 2) {
      next = w.map((value, j) => value + size * (towards[j] ?? 0))
      nextGradient = new Float64Array(w.length)
      nextLoss = lossAt(problem, next, nextGradient)
      if (nextLoss <= loss + 1e-4 * size * descent) break
    }
    const step = next.map((value, j) => value - (w[j] ?? 0))
    const change = nextGradient.map((value, j) => value - (gradient[j] ?? 0))
    if (dot(step, change) > 1e-12) {
      steps.push(step)
      changes.push(change)
      if (steps.length > memory) {
        steps.shift()
        changes.shift()
      }
    }
    const gain = loss - nextLoss
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < tolerance * Math.max(1, loss)) break
  }
  return w
}
