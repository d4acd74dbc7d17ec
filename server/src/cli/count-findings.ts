import type { FindingLevel } from '../inspect/types.ts'
import type { FileRecord } from './records.ts'

/** How many findings there are of each level. */
export type LevelCounts = Readonly<Record<FindingLevel, number>>

export function countFindings(files: readonly FileRecord[]): LevelCounts {
  let error = 0
  let warning = 0
  let info = 0
  let hint = 0
  for (const { findings } of files) {
    for (const { level } of findings) {
      if (level === 'warning') warning++
      else if (level === 'info') info++
      else if (level === 'hint') hint++
      else error++
    }
  }
  return { error, warning, info, hint }
}
