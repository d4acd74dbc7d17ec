import type { Names } from './encode.ts'
import type { RowExample } from './examples.ts'
import { fit, logitOf } from './fit.ts'
import type { Head } from './heads.ts'

/** What a head says of each row that it learns from when it has not learned from that row's fold: log-odds by row. */
export function crossValidate(head: Head, examples: readonly RowExample[], names: Names): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const folds = [...new Set(examples.map((example) => example.fold))]
  for (const fold of folds.sort((a, b) => a - b)) {
    const fitted = fit(
      examples.filter((example) => example.fold !== fold),
      names,
      head
    )
    for (const example of examples)
      if (example.fold === fold) found.set(example.row, logitOf(example.encoded, fitted, names, head))
  }
  return found
}
