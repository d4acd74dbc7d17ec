import { collectRun } from '../collect-run.ts'
import { writeAll } from '../console/output.ts'
import { createPaint, hasColours } from '../console/paint.ts'
import { createProgress } from '../console/progress.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { scorePretty } from '../formats/score-pretty.ts'
import { isComplete, reportRunProblems } from '../report-run-problems.ts'
import { scoreJsonl } from './score-jsonl.ts'

export interface ScoreOptions {
  readonly jsonl?: boolean
  readonly explain?: boolean
  readonly config?: string
  readonly stdinFilename?: string
}

/** `sociable score`: the score and kind of each post. A low score is no fault: the exit code is 0. */
export async function score(paths: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  if (options.jsonl) return await scoreJsonl(paths, options.config)
  const { env, stdout, stderr } = process
  const run = await collectRun({
    paths,
    ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
    ...(options.config === undefined ? {} : { configFile: options.config }),
    wanted: { details: true, parts: options.explain ?? false },
    progress: createProgress(stderr)
  })
  reportRunProblems(run, createPaint(hasColours({ env, isTerminal: stderr.isTTY })), stderr)
  await writeAll(stdout, scorePretty(run, createPaint(hasColours({ env, isTerminal: stdout.isTTY }))))
  return isComplete(run) ? exitCode.clean : exitCode.failed
}
