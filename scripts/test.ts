/**
 * Every test there is, in one command: generated files, types, lint, build, the tests without an editor, the grammar,
 * and the tests in a real VS Code (fetched where this machine has none). Ends with `N passed, N failed` over all.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

interface Result {
  readonly code: number
  readonly output: string
}

/** Runs a command, showing what it prints. */
function run(command: string, args: readonly string[]): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    const show = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      target.write(chunk)
    }
    child.stdout.on('data', show(process.stdout))
    child.stderr.on('data', show(process.stderr))
    child.on('error', (error) => done({ code: 1, output: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

let passed = 0
let failed = 0
const failures: string[] = []

function count(name: string, good: number, bad: number): void {
  passed += good
  failed += bad
  if (bad > 0) failures.push(`${name}: ${bad} failed`)
  console.log(`-- ${name}: ${good} passed, ${bad} failed\n`)
}

/** A step that is one test: it passes or it does not. */
async function step(name: string, command: string, args: readonly string[]): Promise<boolean> {
  console.log(`-- ${name}`)
  const { code } = await run(command, args)
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1)
  return code === 0
}

interface VitestSummary {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly numPendingTests: number
}

async function vitest(): Promise<void> {
  const file = 'out/vitest.json'
  mkdirSync('out', { recursive: true })
  rmSync(file, { force: true })
  console.log('-- tests without an editor')
  const { code } = await run('npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`])
  try {
    const summary = JSON.parse(readFileSync(file, 'utf8')) as VitestSummary
    const bad = summary.numFailedTests + summary.numPendingTests
    // a suite that does not even load has no tests to fail
    count(
      'tests without an editor',
      summary.numPassedTests,
      code !== 0 && bad === 0 ? Math.max(1, summary.numFailedTestSuites) : bad
    )
  } catch (error) {
    console.error(String(error))
    count('tests without an editor', 0, 1)
  }
}

async function inEditor(): Promise<void> {
  console.log('-- tests in a real VS Code')
  const { code, output } = await run('npx', ['tsx', 'test/vscode/run.ts'])
  const summary = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  const good = Number(summary?.[1] ?? 0)
  const bad = Number(summary?.[2] ?? 0)
  count('tests in a real VS Code', good, code !== 0 || good === 0 ? Math.max(1, bad) : bad)
}

await step('generated files are up to date', 'npx', ['tsx', 'scripts/generate/index.ts', '--check'])
await step('translations are whole', 'npx', ['tsx', 'scripts/l10n.ts', '--check'])
await step('types', 'npx', ['tsc', '-p', '.'])
await step('types of the webview', 'npx', ['tsc', '-p', 'client/src/report-view'])
await step('lint and format', 'npx', ['biome', 'ci', '--reporter=summary', '--colors=off', '.'])
const isBuilt = await step('build', 'npx', ['tsx', 'scripts/build.ts'])
await step('grammar', 'npm', ['run', '--silent', 'test:grammar'])
await vitest()
if (isBuilt) await inEditor()
for (const failure of failures) console.log(failure)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
