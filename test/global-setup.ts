import { execFileSync } from 'node:child_process'

/** Bundles the command line and the server, so that tests of processes run what ships. */
export default function setup(): void {
  const args = ['--import', 'tsx', 'scripts/build.ts', '--quiet', '--only', 'cli', '--only', 'server']
  execFileSync(process.execPath, args, { stdio: 'inherit' })
}
