import { until } from './feed.ts'

/** Process ids of the servers that this extension host has started and that run now. */
export function servers(): readonly number[] {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  return execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row?.[2] === String(process.pid) && /[\\/]dist[\\/]server\.js\b/.test(row[3] ?? ''))
    .map((row) => Number(row?.[1]))
}

/** Kills the server as soon as there is one, and waits for its end. */
export async function killServer(): Promise<void> {
  const [pid] = await until('a server', () => (servers().length > 0 ? servers() : undefined))
  if (pid === undefined) throw new Error('There is no server to kill.')
  process.kill(pid, 'SIGKILL')
  await until('its end', () => (servers().includes(pid) ? undefined : true))
}
