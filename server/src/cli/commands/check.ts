import * as l10n from '@vscode/l10n'
import { type CacheOptions, cacheOf } from '../cache/cache-option.ts'
import { collectRun } from '../collect-run.ts'
import { write, writeAll } from '../console/output.ts'
import { createPaint, hasColours, type Paint } from '../console/paint.ts'
import { createProgress } from '../console/progress.ts'
import { visible } from '../console/visible.ts'
import { countFindings } from '../count-findings.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { BalanceRecord, RunRecord } from '../records.ts'
import { isComplete, reportRunProblems } from '../report-run-problems.ts'

export type CheckFormat = 'pretty' | 'json' | 'sarif' | 'github'

export interface CheckOptions extends CacheOptions {
  readonly format: CheckFormat
  readonly maxWarnings: number
  readonly minBalance?: number
  readonly fix?: boolean
  readonly quiet?: boolean
  readonly config?: string
  readonly stdinFilename?: string
}

async function render(run: RunRecord, format: CheckFormat, paint: Paint): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return (await import('../formats/check-json.ts')).checkJson(run)
    case 'sarif':
      return (await import('../formats/check-sarif.ts')).checkSarif(run)
    case 'github':
      return (await import('../formats/check-github.ts')).checkGithub(run)
    case 'pretty':
      return (await import('../formats/check-pretty.ts')).checkPretty(run, paint)
  }
}

/** Without what is only advice. */
function errorsAndWarnings(run: RunRecord): RunRecord {
  const files = run.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ level }) => level === 'error' || level === 'warning')
  }))
  return { ...run, files }
}

interface Fallen extends BalanceRecord {
  readonly name: string
}

/** Feeds below a balance: files of two posts and more, and all posts together. One post is no mix, and never wrong. */
function below(run: RunRecord, least: number): readonly Fallen[] {
  const feeds: readonly Fallen[] = run.files
    .filter(({ posts }) => posts.length > 1)
    .map((file) => ({ ...file, name: file.path }))
  const posts = run.files.reduce((sum, file) => sum + file.posts.length, 0)
  const all =
    run.together && posts > 1 && run.files.length > 1 ? [{ ...run.together, name: l10n.t('All files together') }] : []
  return [...feeds, ...all].filter(({ balance }) => balance < least)
}

/** `sociable check`: prints what is found, and says by its exit code whether it is too much. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { env, stdout, stderr } = process
  const isFilter = options.fix === true && paths.includes('-')
  const run = await collectRun({
    paths,
    ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
    ...(options.config === undefined ? {} : { configFile: options.config }),
    fix: options.fix ?? false,
    wanted: {
      fixable: options.format === 'pretty' && !options.fix,
      details: options.format === 'json',
      words: options.format === 'sarif'
    },
    progress: createProgress(stderr),
    ...cacheOf(options)
  })
  const errPaint = createPaint(hasColours({ env, isTerminal: stderr.isTTY }))
  reportRunProblems(run, errPaint, stderr)
  // a fixed standard input goes on to standard output, and what was found to standard error
  if (run.fixedInput !== undefined) await write(stdout, run.fixedInput)
  const target = isFilter ? stderr : stdout
  const paint = isFilter ? errPaint : createPaint(hasColours({ env, isTerminal: stdout.isTTY }))
  await writeAll(target, await render(options.quiet ? errorsAndWarnings(run) : run, options.format, paint))

  const fallen = options.minBalance === undefined ? [] : below(run, options.minBalance)
  for (const { name, balance } of fallen) {
    const message = l10n.t(
      '{0}: balance {1} is below --min-balance {2}.',
      visible(name),
      balance,
      options.minBalance ?? 0
    )
    stderr.write(`${errPaint('red', message)}\n`)
  }
  const counts = countFindings(run.files)
  const tooMany = options.maxWarnings >= 0 && counts.warning > options.maxWarnings
  if (tooMany && options.maxWarnings > 0) {
    const message = l10n.t('{0} warnings are more than --max-warnings {1}.', counts.warning, options.maxWarnings)
    stderr.write(`${errPaint('red', message)}\n`)
  }
  if (!isComplete(run)) return exitCode.failed
  return counts.error > 0 || tooMany || fallen.length > 0 ? exitCode.found : exitCode.clean
}
