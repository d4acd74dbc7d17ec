import type { Encoded } from './encode.ts'
import type { Example } from './fit.ts'
import type { Head } from './heads.ts'
import type { Row } from './read-rows.ts'

/** A row of the main part is in one of the folds 0, 1, …; other rows are learned from in every fold. */
export const everyFold = -1

const randomFolds = 5

/** A fold by the row's id, so that it does not depend on what other rows there are (FNV-1a). */
function foldOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % randomFolds
}

export interface RowExample extends Example {
  /** Index of the row among all rows. */
  readonly row: number
}

/** The rows that a head learns from, with their folds. */
export function examplesOf(head: Head, rows: readonly Row[], encoded: readonly Encoded[]): readonly RowExample[] {
  const groups = new Map<string, number>()
  return head.parts.flatMap((part, index) =>
    rows.flatMap((row, i): readonly RowExample[] => {
      if (row.set !== part.set) return []
      const label = part.label(row)
      const own = encoded[i]
      if (label === undefined || !own) return []
      if (index > 0) return [{ row: i, encoded: own, label, part: index, fold: everyFold }]
      if (!groups.has(row.group)) groups.set(row.group, groups.size)
      const fold = head.folds === 'group' ? (groups.get(row.group) ?? 0) : foldOf(row.id)
      return [{ row: i, encoded: own, label, part: index, fold }]
    })
  )
}
