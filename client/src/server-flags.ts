/**
 * What V8 is told when the server starts.
 *
 * Memory: left to itself it lets garbage pile up to several times of what is in use: with a feed of 2,000 posts open, 55 MB of live
 * data become 250 to 350 MB after some hundred keystrokes; with the first two, 170 to 190 MB.
 *
 * Regular expressions: it would make bytecode of each at first and machine code at the next call. Most of ours are needed again
 * at once, and machine code straight away saves a fifth of the time to the first diagnostics.
 */
export const serverFlags: readonly string[] = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=80',
  '--no-regexp-tier-up'
]
