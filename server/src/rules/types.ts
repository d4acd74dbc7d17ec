/** The shapes of the rule layer: what a rule declares, what it sees and what it reports. */
import type { Notes } from '../notes.ts'
import type { Balance, PostScore } from '../score/types.ts'
import type { Level, OptionValue, Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import type { Network } from '../text/networks.ts'
import type { Post, Range } from '../text/types.ts'
import type { Facts } from './facts/facts-of.ts'

/** A post and all that is known of it. Rules read this and nothing else. */
export interface PostView {
  readonly post: Post
  /** Phrases of all lexicons, negated ones included. Prefer `phrasesOf`. */
  readonly phrases: readonly PhraseHit[]
  readonly signals: readonly Signal[]
  readonly score: PostScore
  /** What a rule asks before it looks closer. */
  readonly facts: Facts
  readonly profile: Profile
  /** The networks that the post is for; `generic` alone where none is named. Limits already hold the user's own. */
  readonly networks: readonly Network[]
  /** Media files of the post that do not exist, as far as the host has looked; undefined where nobody has. */
  readonly missingMedia?: ReadonlySet<string>
  /** What rules have worked out about the post and may ask again. */
  readonly notes: Notes
}

/** What a rule's check reports. Ranges point into the post's text. */
export interface RuleFinding extends Range {
  /** One sentence for people, localised: what, why and what to do. */
  readonly message: string
  /** About the post as a whole: the engine finds it a free word at its start or end (see `wholePost`). */
  readonly anchor?: 'start' | 'end'
  /** For this finding alone, where it differs from the rule's. */
  readonly level?: Exclude<Level, 'off'>
  /** Whatever the rule's own edits need; plain data. */
  readonly data?: unknown
}

/** A replacement of one stretch of the post's text. */
export interface Change extends Range {
  readonly text: string
}

/**
 * An edit on offer. A `fix` is safe to apply without reading and joins fix-all; a `rewrite` is for a person to look at.
 * Where `isSnippet`, the changes' texts are snippets with tab stops (`slot`), and unknown facts are slots, never invented.
 */
export interface Edit {
  readonly kind: 'fix' | 'rewrite'
  /** For people, localised, in the imperative: "Say it as an invitation". */
  readonly title: string
  readonly changes: readonly Change[]
  readonly isSnippet?: boolean
  readonly isPreferred?: boolean
}

export interface OptionSpec {
  readonly default: OptionValue
  /** For people, in English; one sentence. */
  readonly description: string
  readonly minimum?: number
  readonly enum?: readonly string[]
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

type Wide<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : readonly string[]

/** Values of a rule's options, by its specification. */
export type OptionsOf<Specs extends OptionSpecs> = { readonly [Key in keyof Specs]: Wide<Specs[Key]['default']> }

interface RuleBase<Specs extends OptionSpecs> {
  /** Written once and never derived: people have it in their settings. */
  readonly id: string
  readonly level: Level
  /** What it reports, in a few words, for lists and settings. */
  readonly summary: string
  /** Why it matters, in two or three kind sentences; shown on hover and on the rule's page. */
  readonly why: string
  /** Points of the essay that it serves, as numbered in docs/essay.md. */
  readonly essay: readonly number[]
  /** What a reader would rather see, as a before and after. */
  readonly example: { readonly before: string; readonly after: string }
  readonly options?: Specs
  /** Holds for posts in any language (layout, hashtags, length); others skip what is plainly not English. */
  readonly anyLanguage?: boolean
  /** Concerns the text whoever said it (length, letters that cannot be read); others leave quotations alone. */
  readonly readsQuotes?: boolean
  /** About how sellers and offices talk: nobody minds such words in what is plainly a person's own story. */
  readonly sparesStories?: boolean
}

/** A rule that looks at one post. */
export interface PostRule<Specs extends OptionSpecs = OptionSpecs> extends RuleBase<Specs> {
  readonly scope: 'post'
  /** What a post must have one of (`mark`): `check` would find nothing in others for certain. Asked first, and at no cost. */
  readonly needs?: number
  /** A quick look, asked next: false where `check` would find nothing for certain. Most posts are done with it. */
  mayReport?(view: PostView, options: OptionsOf<Specs>): boolean
  check(view: PostView, options: OptionsOf<Specs>): Iterable<RuleFinding>
  /**
   * Edits for one of its findings, best first; called only when somebody asks. `index` is the post's place in a feed of
   * several, given for findings about the whole post, so that neighbours are offered different words.
   */
  edits?(finding: RuleFinding, view: PostView, options: OptionsOf<Specs>, index?: number): readonly Edit[]
}

/** A post in its feed. */
export interface FeedPost {
  readonly view: PostView
  /** Index in the file, from 0. */
  readonly index: number
}

/** The posts of one file, in order, and what they add up to. */
export interface FeedView {
  readonly posts: readonly FeedPost[]
  readonly balance: Balance
  readonly profile: Profile
  /**
   * The same object at each look at one file: here a rule may keep what it has worked out, to go on from there the next
   * time. What a rule reports must not depend on it.
   */
  readonly memory?: Notes
}

export interface FeedFinding extends RuleFinding {
  /** Index of the post that the range points into. */
  readonly post: number
  /** Another place that belongs to it, such as the earlier post that this one repeats. */
  readonly related?: { readonly post: number; readonly range: Range; readonly message: string }
}

/** A rule that looks at the posts of a file together. */
export interface FeedRule<Specs extends OptionSpecs = OptionSpecs> extends RuleBase<Specs> {
  readonly scope: 'feed'
  check(feed: FeedView, options: OptionsOf<Specs>): Iterable<FeedFinding>
}

export type Rule = PostRule | FeedRule
