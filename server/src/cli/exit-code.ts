/** What the process ends with. `failed` outranks `found`: what could not be read cannot be called clean or not. */
export const exitCode = { clean: 0, found: 1, failed: 2 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
