import type { FindingLevel } from '../inspect/types.ts'
import type { FileRecord } from './records.ts'

/** How many findings there are of each level. */
export type LevelCounts = Readonly<Record<FindingLevel, number>>

export function countFindings(files: readonly FileRecord[]): LevelCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { findings } of files) for (const { level } of findings) counts[level]++
  return counts
}
