import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import * as l10n from '@vscode/l10n'
import { CommanderError } from 'commander'
import { endWithOutput } from './console/output.ts'
import { visible } from './console/visible.ts'
import { writeWhole } from './console/write-whole.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { Failure } from './failure.ts'
import { speakLanguageOf } from './locale.ts'
import { createProgram } from './program.ts'
import { lookedAt } from './work/looked-at.ts'

/** Runs the command line; returns what the process should end with. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean
  const program = createProgram((result) => {
    code = result
  })
  if (args.length === 0) {
    program.outputHelp()
    return code
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // help and version leave this way too, with 0; all else of commander's is about how we were called
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.failed
    if (error instanceof Failure) {
      say(error.message)
      return exitCode.failed
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    say(l10n.t('This should not have happened; please report it:'), ...trace.split('\n'))
    return exitCode.failed
  }
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${visible(line)}\n`)
}

/** Runs what the program, or one of its threads, is to do; `keep` writes down what has been compiled after so much `work`. */
export async function start(keep: (work: number) => void): Promise<void> {
  speakLanguageOf(process.env, join(__dirname, '../l10n'))
  if (!isMainThread) {
    const { help } = await import('./work/help.ts')
    await help()
    return
  }
  endWithOutput(process.stdout, say)
  writeWhole(process.stdout)
  // nobody is left to tell
  endWithOutput(process.stderr, () => undefined)
  process.once('exit', () => keep(lookedAt()))
  process.exitCode = await run(process.argv.slice(2))
}
