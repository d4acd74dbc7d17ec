import type { Reach } from './directive-edits.ts'

/** Which finding an action is about: enough to find it again, or to see that it is gone. */
interface OfFinding {
  readonly uri: string
  readonly rule: string
  /** Index of the post in the file, and the finding's place in it in UTF-16 code units. */
  readonly post: number
  readonly start: number
  readonly end: number
}

/** What a code action carries from the list to its resolving. */
export type ActionData =
  | (OfFinding & { readonly type: 'edit'; readonly edit: number })
  | (OfFinding & { readonly type: 'silence'; readonly reach: Reach })
  | (OfFinding & { readonly type: 'turnOff' })
  | (OfFinding & { readonly type: 'allow'; readonly phrase: string })
  | { readonly type: 'fixAll'; readonly uri: string }
