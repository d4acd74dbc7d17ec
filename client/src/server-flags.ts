/**
 * How V8 keeps the server's memory. Left to itself it lets garbage pile up to several times of what is in use: with a feed
 * of 2,000 posts open, 55 MB of live data become 250 to 350 MB after some hundred keystrokes; with these, 170 to 190 MB.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--heap-growing-percent=80']
