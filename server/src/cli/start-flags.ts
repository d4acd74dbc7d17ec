/** What tells how a program runs: Node's own process has all of it. */
export interface Runtime {
  readonly v8: string
  readonly arch: string
  /** What Node was told when it was started, and by its environment. */
  readonly told: string
}

/** Most of our regular expressions are needed again at once: machine code straight away, and not bytecode first. */
const always = ['--no-regexp-tier-up']

/**
 * Of a run of seconds, half is code that is not compiled yet and compiling it. Maglev's code is there early and does nearly as well
 * as TurboFan's, which takes a processor several times as long to make; it is let in for long runs. Its own inlining is kept short, and
 * the young generation grows to what is needed at once and not by steps. Nothing goes straight into the old generation: while a small
 * young one holds little more than the file that is looked at, all that is made seems to live long.
 */
const withMaglev = [
  '--no-turbofan',
  '--max-maglev-inlined-bytecode-size=100',
  '--no-maglev-loop-peeling',
  '--no-allocation-site-pretenuring',
  '--semi-space-growth-factor=16'
]

/** V8 13 is Node 24's, for which this was measured; before 13 Maglev may be off, and flags that V8 does not know it complains of. */
function hasMaglev({ v8, arch, told }: Runtime): boolean {
  return v8.startsWith('13.') && /^(?:x64|arm64)$/.test(arch) && !/maglev|turbofan|jitless|semi-space/.test(told)
}

/** What V8 is told at the start. */
export function startFlags(runtime: Runtime): readonly string[] {
  return hasMaglev(runtime) ? [...always, ...withMaglev] : always
}

/** So much text is a long run, in bytes: twelve seconds of one processor. */
const long = 16_000_000

/** What V8 is told once it is known how many bytes of text there are. */
export function workFlags(runtime: Runtime, bytes: number): readonly string[] {
  return bytes > long && hasMaglev(runtime) ? ['--turbofan'] : []
}

/** The one that we run in. */
export function thisRuntime(): Runtime {
  const { versions, arch, execArgv, env } = process
  return { v8: versions.v8, arch, told: [...execArgv, env.NODE_OPTIONS ?? ''].join(' ') }
}
