import { setFlagsFromString } from 'node:v8'

/** What tells how a program runs: Node's own process has all of it. */
export interface Runtime {
  readonly v8: string
  readonly arch: string
  /** What Node was told when it was started, and by its environment. */
  readonly told: string
}

/** What we tell V8, and what holds where nobody tells it anything. */
interface Flag {
  readonly own: string
  readonly usual: string
}

/** Most of our regular expressions are needed again at once: machine code straight away, and not bytecode first. */
const always: readonly Flag[] = [{ own: '--regexp-tier-up-ticks=0', usual: '--regexp-tier-up-ticks=1' }]

const noTurbofan: Flag = { own: '--no-turbofan', usual: '--turbofan' }

/**
 * Of a run of seconds, half is code that is not compiled yet and compiling it. Maglev's code is there early and does nearly as well
 * as TurboFan's, which takes a processor several times as long to make; it is let in for long runs. The young generation grows
 * to what is needed at once and not by steps, and nothing goes straight into the old one: while a small young one holds little
 * more than the file that is looked at, all that is made seems to live long.
 */
const withMaglev: readonly Flag[] = [
  noTurbofan,
  { own: '--no-maglev-loop-peeling', usual: '--maglev-loop-peeling' },
  { own: '--no-allocation-site-pretenuring', usual: '--allocation-site-pretenuring' },
  { own: '--semi-space-growth-factor=16', usual: '--semi-space-growth-factor=2' }
]

/** V8 13 is Node 24's, for which this was measured; before 13 Maglev may be off, and flags that V8 does not know it complains of. */
function hasMaglev({ v8, arch, told }: Runtime): boolean {
  return (
    v8.startsWith('13.') && /^(?:x64|arm64)$/.test(arch) && !/maglev|turbofan|jitless|semi-space|pretenuring/.test(told)
  )
}

function flagsFor(runtime: Runtime): readonly Flag[] {
  return hasMaglev(runtime) ? [...always, ...withMaglev] : always
}

/** What V8 is told at the start. */
export function startFlags(runtime: Runtime): readonly string[] {
  return flagsFor(runtime).map(({ own }) => own)
}

/** What V8 would do if nobody had told it anything. */
export function usualFlags(runtime: Runtime): readonly string[] {
  return flagsFor(runtime).map(({ usual }) => usual)
}

/** So much text is a long run, in bytes: twelve seconds of one processor. */
const long = 16_000_000

/** What V8 is told once it is known how many bytes of text there are. */
export function workFlags(runtime: Runtime, bytes: number): readonly string[] {
  return flagsFor(runtime).map((flag) => (flag === noTurbofan && bytes > long ? flag.usual : flag.own))
}

/** What V8 is told once its young generation is large enough: a larger one is but more memory that nobody has touched before. */
export function laterFlags(runtime: Runtime): readonly string[] {
  return hasMaglev(runtime) ? ['--semi-space-growth-factor=1'] : []
}

/** Has V8 heed flags from now on, in all threads: it is one and the same. */
export function tellV8(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}

/** The one that we run in. */
export function thisRuntime(): Runtime {
  const { versions, arch, execArgv, env } = process
  return { v8: versions.v8, arch, told: [...execArgv, env.NODE_OPTIONS ?? ''].join(' ') }
}
