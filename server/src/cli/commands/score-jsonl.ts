import { createReadStream } from 'node:fs'
import * as l10n from '@vscode/l10n'
import { write } from '../console/output.ts'
import { createPaint, hasColours } from '../console/paint.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { reasonOf } from '../failure.ts'
import { readLines } from '../files/line-reader.ts'
import { createSettingsFinder } from '../files/settings-finder.ts'
import { isComplete, reportRunProblems } from '../report-run-problems.ts'
import { scoreLine } from '../score-line.ts'

/**
 * `sociable score --jsonl`: one JSON object in, one out, line by line, in memory that does not grow. What cannot be read
 * gets an error in its place and makes the exit code 2 at the end; the rest goes on.
 */
export async function scoreJsonl(paths: readonly string[], configFile: string | undefined): Promise<ExitCode> {
  const { stdout, stderr } = process
  const cwd = process.cwd()
  const finder = await createSettingsFinder(cwd, configFile)
  const { settings } = await finder.forFolder(cwd)
  const unreadable: { path: string; message: string }[] = []
  let bad = 0
  let all = 0
  for (const path of paths.length > 0 ? paths : ['-']) {
    const input: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path)
    try {
      for await (const lines of readLines(input)) {
        let answers = ''
        for (const line of lines) {
          if (line.text !== undefined && line.text.trim() === '') continue
          const answer = scoreLine(line, settings)
          all++
          if (answer.isBad) bad++
          answers += `${answer.text}\n`
        }
        await write(stdout, answers)
      }
    } catch (error) {
      unreadable.push({ path, message: reasonOf(error) })
    }
  }
  const paint = createPaint(hasColours({ env: process.env, isTerminal: stderr.isTTY }))
  const problems = { unreadable, skipped: [], complaints: finder.complaints }
  reportRunProblems(problems, paint, stderr)
  if (bad > 0) stderr.write(`${paint('red', l10n.t('{0} of {1} lines could not be scored.', bad, all))}\n`)
  return bad > 0 || !isComplete(problems) ? exitCode.failed : exitCode.clean
}
