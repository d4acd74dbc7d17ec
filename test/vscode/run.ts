import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from './editor/fetch.ts'
import { type Outcome, runSuite, type SuiteName, suiteNames } from './run-suite.ts'
import { runTrial } from './run-trial.ts'
import { whichEditor } from './which-editor.ts'

const usage = `Runs the tests in a real VS Code.

  npx tsx test/vscode/run.ts [--host node|web|vsix|folders|german]… [--trial-kill] [--editor desktop|npm] [--log] [--grep PATTERN] [--strokes N]

Without --host and --trial-kill: all of them. --trial-kill kills the extension host in the middle and
passes when that is reported as a failure. --log prints what the editor printed. --strokes says how long the soak\ntypes: npm run soak:vscode.`

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true },
    'trial-kill': { type: 'boolean' },
    editor: { type: 'string' },
    log: { type: 'boolean' },
    grep: { type: 'string' },
    strokes: { type: 'string' },
    help: { type: 'boolean' }
  }
})

function isSuiteName(name: string): name is SuiteName {
  return suiteNames.some((known) => known === name)
}

function print(name: string, { tests, activation, problem }: Outcome): void {
  for (const { title, state, milliseconds, error } of tests) {
    console.log(`${name.padEnd(6)} ${state === 'passed' ? '✓' : '✗'} ${title} (${milliseconds} ms)`)
    if (error) console.log(error.replace(/^/gm, '         '))
    if (state === 'pending') console.log('         It was skipped; a test that does not run does not pass.')
  }
  if (activation) {
    const [load, activate] = [activation.load.toFixed(1), activation.activate.toFixed(1)]
    console.log(`${name.padEnd(6)}   activation: ${load} ms to load the code, ${activate} ms in activate`)
  }
  if (problem) console.log(`${name.padEnd(6)} ✗ ${problem}`)
}

async function main(): Promise<number> {
  const { host, editor: wanted, grep, strokes } = values
  const badHost = host?.find((name) => !isSuiteName(name))
  const badEditor = wanted !== undefined && wanted !== 'desktop' && wanted !== 'npm'
  if (values.help || badHost || badEditor) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  if (!existsSync(join(projectFolder, 'dist/extension.js'))) {
    console.log('There is no dist/extension.js yet. Build first: npm run build')
    return 2
  }
  const all = !host && !values['trial-kill']
  const chosen = suiteNames.filter((name) => all || host?.includes(name))
  const editor = await whichEditor(wanted)
  let passed = 0
  let failed = 0
  const count = (outcome: Outcome) => {
    const good = outcome.tests.filter(({ state }) => state === 'passed').length
    passed += good
    failed += outcome.tests.length - good + (outcome.problem ? 1 : 0)
  }
  const started = Date.now()
  // @vscode/test-electron passes Ctrl-C on to the editor; with a listener here it leaves the rest to us.
  let interrupted = false
  process.on('SIGINT', () => {
    interrupted = true
  })
  for (const name of chosen) {
    if (interrupted) return 130
    const outcome = await runSuite(name, editor, {
      ...(grep === undefined ? {} : { grep }),
      ...(strokes === undefined ? {} : { strokes: Number(strokes) })
    })
    print(name, outcome)
    if (values.log || (outcome.problem && !interrupted)) console.log(outcome.log)
    count(outcome)
  }
  if (interrupted) return 130
  if (all || values['trial-kill']) {
    const outcome = await runTrial(editor)
    print('trial', outcome)
    count(outcome)
  }
  console.log(`VS Code ${editor.name}, ${((Date.now() - started) / 1000).toFixed(0)} s`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main()
