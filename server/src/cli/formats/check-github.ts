import type { FindingLevel } from '../../inspect/types.ts'
import { visible } from '../console/visible.ts'
import type { FindingRecord, RunRecord } from '../records.ts'

const commands: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice'
}

/** As actions/toolkit escapes a command's message. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** As actions/toolkit escapes a command's properties. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function annotation(path: string, finding: FindingRecord): string {
  const { line, column, endLine, endColumn, level, rule, message } = finding
  // GitHub takes columns only where the annotation stays on one line
  const columns = endLine === line ? `,col=${column},endColumn=${endColumn}` : ''
  const place = `file=${property(visible(path))},line=${line},endLine=${endLine}${columns}`
  return `::${commands[level]} ${place},title=${property(`sociable: ${rule}`)}::${data(visible(message))}\n`
}

/** Workflow commands that make GitHub show the findings beside the lines of a pull request. */
export function* checkGithub(run: RunRecord): Iterable<string> {
  for (const { path, findings } of run.files) {
    for (const finding of findings) yield annotation(path, finding)
  }
  for (const { path, message } of run.unreadable) {
    yield `::error file=${property(visible(path))},title=sociable::${data(visible(message))}\n`
  }
}
