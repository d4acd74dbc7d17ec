import type { ActivationTime } from '../../vscode/suite/activation-time.ts'

/** What is to be typed where; beside the folder of the window. */
export interface TypingPlan {
  /** In the window's folder. */
  readonly file: string
  readonly keys: number
}

/** What came of it, in milliseconds. */
export interface Typed {
  /** From opening the file to its first diagnostics. */
  readonly open: number
  /** Diagnostics then. */
  readonly found: number
  /** From each change to the next diagnostics. */
  readonly times: readonly number[]
  readonly activation?: ActivationTime
}
