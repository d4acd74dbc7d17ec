import { type CacheOptions, cacheOf } from '../cache/cache-option.ts'
import { collectRun } from '../collect-run.ts'
import { writeAll } from '../console/output.ts'
import { createPaint, hasColours } from '../console/paint.ts'
import { createProgress } from '../console/progress.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { RunRecord } from '../records.ts'
import { isComplete, reportRunProblems } from '../report-run-problems.ts'

export type ReportFormat = 'markdown' | 'html' | 'json' | 'csv'

export interface ReportOptions extends CacheOptions {
  readonly format: ReportFormat
  readonly config?: string
  readonly stdinFilename?: string
}

async function render(run: RunRecord, format: ReportFormat): Promise<Iterable<string>> {
  switch (format) {
    case 'markdown':
      return (await import('../formats/report-markdown.ts')).reportMarkdown(run)
    case 'html':
      return (await import('../formats/report-html.ts')).reportHtml(run)
    case 'json':
      return (await import('../formats/report-json.ts')).reportJson(run)
    case 'csv':
      return (await import('../formats/report-csv.ts')).reportCsv(run)
  }
}

/** `sociable report`: scores, mix and balance, to read, to send on or to compute with. Findings are no fault here. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const { env, stdout, stderr } = process
  const run = await collectRun({
    paths,
    ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
    ...(options.config === undefined ? {} : { configFile: options.config }),
    wanted: { details: true },
    progress: createProgress(stderr),
    ...cacheOf(options)
  })
  reportRunProblems(run, createPaint(hasColours({ env, isTerminal: stderr.isTTY })), stderr)
  await writeAll(stdout, await render(run, options.format))
  return isComplete(run) ? exitCode.clean : exitCode.failed
}
