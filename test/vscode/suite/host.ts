declare const SUITE_HOST: 'node' | 'web'
declare const SUITE_PACKAGED: boolean
declare const SUITE_TRIAL_KILL: boolean
declare const SUITE_GREP: string
declare const SUITE_STROKES: number

/** Which extension host these tests were bundled for: the Node process or the web worker. */
export const host: 'node' | 'web' = SUITE_HOST

/** True where the extension under test is the installed `.vsix`, not the source folder. */
export const packaged: boolean = SUITE_PACKAGED

/** True where the driver is going to kill the extension host, to see that this fails the run. */
export const trialKill: boolean = SUITE_TRIAL_KILL

/** Only tests whose whole title matches this pattern; all where it is empty. */
export const grep: string = SUITE_GREP

/** How many strokes the soak types. */
export const strokes: number = SUITE_STROKES
