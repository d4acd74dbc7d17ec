/**
 * Builds, and packs what ships: the extension as a .vsix, the command line and the retext plugin as an npm tarball. Lists
 * what is in them, and fails where something is missing, does not belong there, or weighs too much.
 *
 *   npx tsx scripts/package.ts [--out out/packages]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Budget, npmBudget, objections, type PackedFile, vsixBudget } from './package/budgets.ts'
import { zipEntries } from './package/zip-entries.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/packages' } } })
const out = resolve(root, values.out)

/** Runs a command in the project; ends everything where it fails. */
function run(command: string, ...args: readonly string[]): string {
  const isNode = command === process.execPath
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32' && !isNode
  })
  if (status === 0) return stdout
  console.error(`${[command, ...args].join(' ')} failed.\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
  process.exit(1)
}

function tell(path: string, files: readonly PackedFile[], budget: Budget): boolean {
  const { size } = statSync(path)
  console.log(`${path} (${Math.round(size / 1000)} kB)`)
  for (const file of files) console.log(`  ${String(Math.round(file.size / 1000)).padStart(6)} kB  ${file.path}`)
  const wrong = objections(files, size, budget)
  for (const objection of wrong) console.error(`  ${objection}`)
  return wrong.length === 0
}

function packExtension(version: string): boolean {
  const path = join(out, `sociable-${version}.vsix`)
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce')
  run(process.execPath, vsce, 'package', '--no-dependencies', '--allow-missing-repository', '-o', path)
  const files = zipEntries(readFileSync(path)).filter(({ path: name }) => name.startsWith('extension/'))
  return tell(
    path,
    files.map(({ path: name, size }) => ({ path: name.slice('extension/'.length), size })),
    vsixBudget
  )
}

function packForNpm(): boolean {
  const said = run('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', JSON.stringify(out).slice(1, -1))
  const [packed] = JSON.parse(said) as readonly { readonly filename: string; readonly files: readonly PackedFile[] }[]
  if (!packed) throw new Error('npm packed nothing.')
  return tell(join(out, packed.filename), packed.files, npmBudget)
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
const tsx = ['--import', 'tsx']
run(process.execPath, ...tsx, 'scripts/build.ts', '--quiet', '--clean')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const isGood = [packExtension(version), packForNpm()].every(Boolean)
run(process.execPath, ...tsx, 'scripts/notices.ts', '--check')
process.exitCode = isGood ? 0 : 1
