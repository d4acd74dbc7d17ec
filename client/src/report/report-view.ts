/**
 * What a report looks like before anybody draws it: final words and plain numbers, the same for the webview and for the
 * exports that people read. Holds no values, so that both sides of the webview can import it. Shares are 0–1, scores
 * and balances 0–100.
 */
import type { Level } from '../../../server/src/settings/types.ts'
import type { Kind } from '../../../server/src/text/types.ts'
import type { Scope } from './subject.ts'
import type { Words } from './words.ts'

/** One kind and its share of the posts. */
export interface KindShare {
  readonly kind: Kind
  readonly label: string
  readonly share: number
  /** "28 %". */
  readonly text: string
}

/** One thing that the target asks. */
export interface LimitView {
  /** The kinds that it counts together: "personal, talks, gives, shares". */
  readonly label: string
  readonly bound: 'max' | 'min'
  readonly limit: number
  readonly share: number
  readonly text: string
  /** "at most 20 %". */
  readonly limitText: string
  readonly isMet: boolean
  /** "met", "8 % too many". */
  readonly verdict: string
}

/** A word of advice; with a key, it is about that post. */
export interface MissingView {
  readonly text: string
  /** Name of the feed, where the report is about several. */
  readonly file?: string
  readonly key?: string
}

export interface IdeaView {
  readonly id: string
  readonly kind: Kind
  readonly kindLabel: string
  readonly title: string
  readonly reason: string
  /** The draft, slots as `[what belongs there]`. */
  readonly text: string
}

export interface PostView {
  /** The same for the same post while the report lives; means nothing elsewhere. */
  readonly key: string
  /** From 1, in its file. */
  readonly number: number
  readonly title: string
  /** Name of its file, where the report is about several. */
  readonly file?: string
  readonly score: number
  /** The score in a word. */
  readonly word: string
  readonly kind: Kind
  readonly kindLabel: string
  readonly date?: string
  /** The day of `date`, counted from 1970-01-01 in UTC. */
  readonly day?: number
  readonly status?: string
  /** Rules worth a look, at most three. */
  readonly rules: readonly string[]
}

export interface FeedView {
  readonly key: string
  readonly name: string
  readonly posts: number
  readonly balance: number
  readonly word: string
}

export interface ScoresView {
  readonly average: number
  /** All that the picture says, in a sentence or two. */
  readonly summary: string
}

export interface WeekView {
  /** Its Monday, counted in days from 1970-01-01 in UTC. */
  readonly day: number
  readonly label: string
  readonly posts: number
  /** Mean score of its posts, rounded; absent where it has none. */
  readonly average?: number
}

export interface CadenceView {
  readonly summary: string
  /** Cadence beside quality, in a sentence; absent where there is too little to say. */
  readonly quality?: string
  /** Posts that this does not count, in words; absent where there are none. */
  readonly undated?: string
  readonly weeks: readonly WeekView[]
}

export interface RuleView {
  readonly id: string
  readonly summary: string
  readonly level: Exclude<Level, 'off'>
  readonly levelLabel: string
  readonly times: number
  readonly posts: number
  readonly hasPage: boolean
}

export interface RepeatView {
  readonly key: string
  readonly kindLabel: string
  readonly text: string
  readonly times: number
  /** The first of the posts that have it: key and number. */
  readonly posts: readonly { readonly key: string; readonly label: string; readonly title: string }[]
}

export interface ReportView {
  /** BCP 47. */
  readonly lang: string
  readonly words: Words
  readonly scope: Scope
  /** The other ways to see this, and this one. */
  readonly scopes: readonly Scope[]
  readonly title: string
  /** "13 posts, 41 findings." */
  readonly summary: string
  readonly isEmpty: boolean
  /** The balance of the posts; of a single post its score, for no target judges one. */
  readonly balance: {
    readonly label: string
    readonly value: number
    readonly word: string
    readonly sentence: string
    readonly advice?: string
  }
  readonly target: { readonly name: string; readonly note: string }
  readonly mix: readonly KindShare[]
  readonly limits: readonly LimitView[]
  readonly missing: readonly MissingView[]
  readonly ideas: readonly IdeaView[]
  readonly scores: ScoresView
  readonly cadence?: CadenceView
  readonly posts: readonly PostView[]
  /** Empty where the report is about one. */
  readonly feeds: readonly FeedView[]
  readonly rules: readonly RuleView[]
  readonly repeats: readonly RepeatView[]
  /** Findings that the caps keep back, in words; absent where there are none. */
  readonly withheld?: string
}
