/**
 * The main job in one go: prints the findings, scores and balance of examples/, then opens the example feed in VS Code.
 *
 *     npm start              print, then open
 *     npm start -- --once    print and stop
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } })

function run(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}

if (!existsSync('dist/cli.js')) {
  console.error('There is no dist/cli.js yet. Run "npm start", which builds first.')
  process.exit(2)
}
console.log('sociable check examples\n')
// the examples have findings on purpose, so 1 is what we expect here; 2 is a fault
const code = run(['dist/cli.js', 'check', 'examples'])
if (code > 1) process.exit(code)
console.log('\nsociable score examples\n')
const scored = run(['dist/cli.js', 'score', 'examples'])
if (scored > 1) process.exit(scored)
if (!values.once) process.exit(run(['--import', 'tsx', 'scripts/open-editor.ts', 'examples/maple-lane-realty.post']))
