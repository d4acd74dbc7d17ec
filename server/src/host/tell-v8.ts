import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/**
 * What V8 is told when the server starts, once Node's own code is there: that has been compiled under the usual flags, and under
 * others (as on Node's own command line) it is compiled anew at each start, which takes 6 ms.
 *
 * Regular expressions: V8 would make bytecode of each at first and machine code at the next call. Most of ours are needed again at
 * once, and machine code straight away saves a fifth of the time to the first diagnostics. Memory: left to itself, V8 lets garbage pile
 * up to several times of what is in use. With a feed of 2,000 posts open, 55 MB of live data become 250 to 350 MB after some hundred
 * keystrokes; with this and `boundYoung`, 170 to 190 MB.
 */
const flags = ['--regexp-tier-up-ticks=0', '--heap-growing-percent=80']

/** Twice what V8 fills with new things before it clears them out, in bytes: it would go up to 64 MB. */
const mostYoung = 8_388_608

let isBound = false

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`)
}

export function tellV8(): void {
  for (const flag of flags) setFlagsFromString(flag)
}

/** Has the young generation grow no more once it is large enough. To be called now and then while there is work. */
export function boundYoung(): void {
  if (isBound) return
  isBound = getHeapSpaceStatistics().some((one) => one.space_name === 'new_space' && one.space_size >= mostYoung)
  if (isBound) growBy(1)
}

/** Does something under the flags of the start: V8 takes no code that was written down under other ones. */
export function underStartFlags(work: () => void): void {
  growBy(2)
  work()
  if (isBound) growBy(1)
}
