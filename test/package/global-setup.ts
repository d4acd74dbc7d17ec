import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from './packed.ts'

/** Packs what ships, for the tests of it. Whether that went well is for a test to say. */
export default function setup(): void {
  const args = ['--import', 'tsx', 'scripts/package.ts', '--out', folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'said.json'), JSON.stringify({ status, stdout, stderr }))
}
