import * as l10n from '@vscode/l10n'
import type { Paint } from './console/paint.ts'
import { visible } from './console/visible.ts'
import type { RunRecord } from './records.ts'

/** Says on standard error what could not be read, what is wrong in a configuration, and what was left alone. */
export function reportRunProblems(
  { complaints, unreadable, skipped, cacheProblem }: Omit<RunRecord, 'files'>,
  paint: Paint,
  stream: NodeJS.WritableStream
): void {
  for (const { path, line, column, level, message } of complaints) {
    const word = paint(level === 'error' ? 'red' : 'yellow', level === 'error' ? l10n.t('error') : l10n.t('warning'))
    stream.write(`${visible(path)}:${line}:${column}: ${word}: ${visible(message)}\n`)
  }
  for (const { path, message } of unreadable) {
    stream.write(`${paint('red', `${visible(path)}: ${visible(message)}.`)}\n`)
  }
  for (const path of skipped) {
    const message = l10n.t('{0} was left alone: it is a project document, or "exclude" names it.', visible(path))
    stream.write(`${paint('dim', message)}\n`)
  }
  if (cacheProblem !== undefined) {
    const message = l10n.t('Nothing was remembered for the next run: {0}. All was checked.', visible(cacheProblem))
    stream.write(`${paint('dim', message)}\n`)
  }
}

/** Whether all of a run could be read, settings included. */
export function isComplete({ complaints, unreadable }: Omit<RunRecord, 'files'>): boolean {
  return unreadable.length === 0 && !complaints.some(({ level }) => level === 'error')
}
