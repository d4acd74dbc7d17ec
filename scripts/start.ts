/**
 * The main job in one go: prints the findings, scores and balance of examples/, then opens the example feed in VS Code.
 *
 *     npm start              print, then open
 *     npm start -- --once    print and stop
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } })

/** Runs Node with the terminal to itself; Ctrl-C is the child's to answer, and we wait for it to end. */
function run(args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.once('error', () => done(1))
    child.once('close', (code) => done(code ?? 1))
  })
}

process.on('SIGINT', () => undefined)

if (!existsSync('dist/cli.js')) {
  console.error('There is no dist/cli.js yet. Run "npm start", which builds first.')
  process.exit(2)
}
console.log('sociable check examples\n')
// the examples have findings on purpose, so 1 is what we expect here; 2 is a fault
const code = await run(['dist/cli.js', 'check', 'examples'])
if (code > 1) process.exit(code)
console.log('\nsociable score examples\n')
const scored = await run(['dist/cli.js', 'score', 'examples'])
if (scored > 1) process.exit(scored)
if (!values.once)
  process.exit(await run(['--import', 'tsx', 'scripts/open-editor.ts', 'examples/maple-lane-realty.post']))
