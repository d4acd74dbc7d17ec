import type { ReportView } from '../report/report-view.ts'
import type { Shown } from './shown.ts'

/** What every part of the page is given: the report, how it is looked at, and how to change that. */
export interface Page {
  readonly view: ReportView
  readonly shown: Shown
  readonly change: (to: (now: Shown) => Partial<Shown>) => void
}
