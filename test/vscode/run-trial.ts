import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Outcome, runSuite } from './run-suite.ts'
import type { SuiteResult } from './suite/result.ts'
import type { WhichEditor } from './which-editor.ts'

/**
 * Shows that a false pass is impossible: kills the extension host in the middle of the tests, and
 * passes only when that run is reported as failed.
 */
export async function runTrial(editor: WhichEditor): Promise<Outcome> {
  const started = Date.now()
  let killed = false
  const outcome = await runSuite('node', editor, {
    during: async (work) => {
      for (let waited = 0; waited < 60_000 && !killed; waited += 50) {
        if (existsSync(join(work, 'kill-me'))) {
          const { pid }: SuiteResult = JSON.parse(await readFile(join(work, 'result.json'), 'utf8'))
          if (pid) process.kill(pid, 'SIGKILL')
          killed = pid !== undefined
        }
        await sleep(50)
      }
    }
  })
  const title = 'a killed extension host fails the run'
  const seen = killed && outcome.problem !== undefined
  const said = `The extension host was ${killed ? '' : 'not '}killed; the run said: ${outcome.problem ?? 'all is well'}\n${outcome.log}`
  return {
    tests: [
      {
        title: seen ? `${title}: “${outcome.problem}”` : title,
        state: seen ? 'passed' : 'failed',
        milliseconds: Date.now() - started,
        error: seen ? undefined : said
      }
    ],
    log: outcome.log
  }
}
