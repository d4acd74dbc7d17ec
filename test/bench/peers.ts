import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'peers')

/** Where the peers' own code lies. */
export const peers = {
  subjects: join(folder, 'subjects.mjs'),
  languageServer: join(folder, 'language-server.mjs'),
  writeGood: join(folder, 'node_modules/write-good/bin/write-good.js')
} as const

/** The tools among them that check a text, slowest last. */
export const checkers = [
  'write-good',
  'retext, parsing only',
  'retext-equality',
  'six retext rules',
  'alex',
  'textlint with alex',
  'harper.js'
] as const

/** Installs the peers beside this file where that has not been done; whether they are there. Needs the npm registry once. */
export function installPeers(): boolean {
  const stamp = join(folder, 'node_modules/.package-lock.json')
  if (existsSync(stamp)) return true
  console.log('Installing the tools to compare with into test/bench/peers (once, about 200 MB)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  return status === 0
}

/** Names and versions of the tools, as they are installed. */
export function peerVersions(): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  return manifest.dependencies
}
