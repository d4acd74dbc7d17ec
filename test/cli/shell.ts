import { spawnSync } from 'node:child_process'
import { cliPath } from './run-cli.ts'

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a line of shell in which `sociable` is our bundle. */
export function shell(line: string, cwd: string): Ended {
  const script = `sociable() { ${JSON.stringify(process.execPath)} ${JSON.stringify(cliPath)} "$@"; }\n${line}`
  return spawnSync('bash', ['--norc', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
}

/** Words to put before a shell line so that no file in it may grow beyond so many kB: writing stops half-way. */
export function atMost(kilobytes: number): string {
  return `ulimit -f ${kilobytes}; `
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const inOwnSpace = 'unshare -rm bash --norc -c'
const makesDisks =
  process.platform === 'linux' &&
  spawnSync('bash', ['--norc', '-c', `${inOwnSpace} 'mount -t tmpfs -o size=64k none /mnt'`]).status === 0

/**
 * The line as it runs in a folder of the same files on a disk of their own that has no room left; what is there in the end
 * is copied back. Undefined where nobody lets us make a disk.
 */
export function onFullDisk(line: string): string | undefined {
  if (!makesDisks) return undefined
  const steps = [
    'here=$PWD; disk=$(mktemp -d); mount -t tmpfs -o size=64k none "$disk"; cp -a . "$disk"; cd "$disk"',
    'head -c 100000 /dev/zero > filler 2>/dev/null',
    `( ${line} ); status=$?`,
    'rm filler; rm -rf "$here"/* "$here"/.[!.]*; cp -a . "$here"; cd "$here"; umount "$disk"; rmdir "$disk"; exit $status'
  ]
  const functions = `sociable() { ${quoted(process.execPath)} ${quoted(cliPath)} "$@"; }`
  return `${inOwnSpace} ${quoted([functions, ...steps].join('\n'))}`
}
