import { activationTime } from './activation-time.ts'
import { type SuiteResult, type TestResult, writeResult } from './result.ts'

/** VS Code calls this in the extension host. Rejects when a test failed, or when there was none. */
export async function run(): Promise<void> {
  const tests: TestResult[] = []
  const result = (complete: boolean): SuiteResult => ({ complete, tests, pid: processId() })
  await writeResult(result(false))
  let writing = Promise.resolve()
  await new Promise<void>((done) => {
    // Not mocha.run, which wants a page's address.
    const runner: Mocha.Runner = Mocha.prototype.run.call(mocha, () => done())
    const keep = (test: Mocha.Runnable, state: TestResult['state'], error?: Error) => {
      const title = test.titlePath().join(' › ')
      tests.push({ title, state, milliseconds: test.duration ?? 0, error: error && (error.stack ?? error.message) })
      console.log(`${state}: ${title}${error ? `\n${error.stack ?? error.message}` : ''}`)
      writing = writing.then(() => writeResult(result(false)))
    }
    runner.on('pass', (test) => keep(test, 'passed'))
    runner.on('retry', (test, error) => console.log(`tried again: ${test.titlePath().join(' › ')}\n${error.message}`))
    runner.on('pending', (test) => keep(test, 'pending'))
    runner.on('fail', (test, error) => keep(test, 'failed', error))
  })
  await writing
  const activation = activationTime()
  await writeResult({ ...result(true), ...(activation ? { activation } : {}) })
  const failed = tests.filter(({ state }) => state !== 'passed').length
  if (failed > 0 || tests.length === 0) throw new Error(`${failed} of ${tests.length} tests did not pass.`)
}

function processId(): number | undefined {
  return typeof process === 'object' ? process.pid : undefined
}
