import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** What a figure depends on beside the code. */
export interface Machine {
  readonly date: string
  readonly processor: string
  readonly cores: number
  readonly gigabytes: number
  readonly system: string
  readonly node: string
  /** How many processes wanted to run, on average over the last minute; more than `cores` means that they waited. */
  readonly load: number
}

/** This machine now, and the Node that runs what is measured. */
export function describeMachine(node: string): Machine {
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10
  }
}
