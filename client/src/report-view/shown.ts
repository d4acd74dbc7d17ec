import type { Subject } from '../report/subject.ts'

export const sortings = ['number', 'score', 'kind'] as const
export type Sorting = (typeof sortings)[number]

/** How somebody looks at a report; kept over reloads. */
export interface Shown {
  readonly subject?: Subject
  readonly sorting: Sorting
  readonly isDescending: boolean
  readonly axis: 'order' | 'date'
  readonly hasAllPosts: boolean
  /** Names of the tables behind charts that are open, and of lists that are shown whole. */
  readonly open: readonly string[]
  /** CSS pixels. */
  readonly scroll: number
}

const atFirst: Shown = {
  sorting: 'number',
  isDescending: false,
  axis: 'order',
  hasAllPosts: false,
  open: [],
  scroll: 0
}

/** What was kept; whatever is missing or of the wrong sort is as at first. The subject is the extension's to read. */
export function readShown(data: unknown): Shown {
  if (typeof data !== 'object' || data === null) return atFirst
  const { sorting, isDescending, axis, hasAllPosts, open, scroll } = data as Readonly<Record<string, unknown>>
  return {
    sorting: sortings.find((name) => name === sorting) ?? atFirst.sorting,
    isDescending: isDescending === true,
    axis: axis === 'date' ? 'date' : 'order',
    hasAllPosts: hasAllPosts === true,
    open: Array.isArray(open) ? open.filter((name) => typeof name === 'string') : [],
    scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0
  }
}
