/** The report that `inspect` makes: all that features, the command line and tests read. */
import type { Edit, FeedFinding, PostView, RuleFinding } from '../rules/types.ts'
import type { Balance } from '../score/types.ts'
import type { Level } from '../settings/types.ts'
import type { LanguageId, Range } from '../text/types.ts'

export type FindingLevel = Exclude<Level, 'off'>

/** One finding. `start` and `end` count from the start of the post, like all that lies under a post. */
export interface Finding extends Range {
  readonly rule: string
  readonly level: FindingLevel
  readonly message: string
  /** What the rule itself said; its edits need it. */
  readonly source: RuleFinding
  readonly related?: FeedFinding['related']
  /** Of a finding about a whole post in a feed of several: the post's index, so that neighbours are offered different words. */
  readonly index?: number
}

/** One post of a file. */
export interface PostReport {
  /** From 0. */
  readonly index: number
  /** Offset of the post's text in the file. */
  readonly start: number
  readonly view: PostView
  readonly findings: readonly Finding[]
  /** Findings beyond the cap that are not shown. */
  readonly withheld: number
}

export interface Report {
  readonly languageId: LanguageId
  /**
   * The file's own header, where it belongs to no post: shaped as a post without words, its index -1, and only findings
   * in the header. `ownersOf` has it and the posts.
   */
  readonly feedHeader?: PostReport
  readonly posts: readonly PostReport[]
  readonly balance: Balance
  /** Findings of all posts that are not shown because of the caps. */
  readonly withheld: number
}

export type { Edit }
