import type { Encoded } from './encode.ts'
import type { Example } from './fit.ts'
import type { Head } from './heads.ts'
import type { Row } from './read-rows.ts'

const randomFolds = 5

/** A fold by a name, so that it does not depend on what other rows there are (FNV-1a). */
function foldOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % randomFolds
}

/** Sets whose groups are so much of a kind that one must never be learned from and measured on at once. */
const groupedSets = new Set(['corporate_messaging', 'crisislex_t26'])

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
      if (!groups.has(row.group)) groups.set(row.group, groups.size)
      const isWhole = index === 0 && head.folds === 'group'
      const fold = isWhole ? (groups.get(row.group) ?? 0) : foldOf(groupedSets.has(row.set) ? row.group : row.id)
      return [{ row: i, encoded: own, label, part: index, fold }]
    })
  )
}
