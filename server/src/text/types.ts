/**
 * The shapes of the text layer. All offsets are UTF-16 code units, end exclusive, and count from the start of the
 * post's own text (its header included), so that a parsed post can be kept while the file around it changes.
 */

import type { Root } from 'nlcst'
import type { Skipped } from './budget.ts'

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The two languages that we read. */
export type LanguageId = 'post' | 'markdown'

/** The kinds of post. */
export const kinds = ['promote', 'inform', 'share', 'talk', 'personal', 'give'] as const
export type Kind = (typeof kinds)[number]

/** One key of a header with the places of its key and value in the post's text. */
export interface HeaderField {
  readonly key: string
  /** The plain value: string, number, boolean, null, list or map of these. Dates stay strings. */
  readonly value: unknown
  readonly keyRange: Range
  /** Empty (at the end of the key) where the value is missing. */
  readonly valueRange: Range
  /** Places of the items where the value is a list. */
  readonly items?: readonly Range[]
}

/** Something wrong with a header. `fix` is the text for `range`, where the right one is certain enough. */
export interface HeaderProblem extends Range {
  readonly rule: string
  readonly message: string
  readonly level: 'error' | 'warning'
  readonly fix?: { readonly range: Range; readonly text: string }
}

/** A YAML header, from its first line to the closing separator (exclusive). */
export interface Header extends Range {
  readonly fields: ReadonlyMap<string, HeaderField>
  readonly problems: readonly HeaderProblem[]
}

/** An attached picture or film. */
export interface Media {
  readonly file: string
  readonly alt?: string
  /** Where to complain: the item in the header, or the Markdown image. */
  readonly range: Range
  readonly origin: 'header' | 'markdown'
}

/** What a post says of itself: its own header over the file's defaults. */
export interface Meta {
  /** Network ids as in the network table; empty when none is named. */
  readonly platforms: readonly string[]
  readonly date?: string
  readonly kind?: Kind
  /** Header `kind: reply`, or a `to` key. */
  readonly isReply: boolean
  readonly to?: string
  readonly via?: string
  readonly link?: string
  readonly media: readonly Media[]
  readonly tags: readonly string[]
  /** BCP 47, lower case; undefined means not said. */
  readonly lang?: string
  readonly author?: string
  readonly campaign?: string
  readonly status?: 'draft' | 'ready' | 'posted'
  readonly title?: string
  /** `true`: all rules off for this post; a list: those rules off. */
  readonly off: true | readonly string[]
}

export type EntityType = 'link' | 'email' | 'mention' | 'hashtag' | 'emoji'

/** A link, address, handle, hashtag or run of emoji in the prose. */
export interface Entity extends Range {
  readonly type: EntityType
  /** As written. */
  readonly text: string
  /** A link's target with its scheme, a handle without @, a hashtag without #; else as written. */
  readonly value: string
}

/** A `sociable-…` comment. `rules` empty means all. */
export interface Directive extends Range {
  readonly type: 'disable' | 'enable' | 'disable-next-line' | 'disable-file' | 'unknown'
  readonly name: Range & { readonly text: string }
  readonly rules: readonly (Range & { readonly text: string })[]
}

/**
 * The words of a post in flat arrays, made in one pass. Word i spans text[starts[i]..ends[i]); norms[i] is it in lower
 * case, with straight apostrophes and no letters drawn out ("Soooo" is "so"); numbers[i] is that form's number, by which
 * tables know it (see word-numbers.ts); traits[i] is what it says by itself (see word-traits.ts); gaps[i] says what stands
 * before it.
 */
export interface Words {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly norms: readonly string[]
  readonly numbers: Int32Array
  readonly traits: Int32Array
  readonly gaps: Uint8Array
  /** Traits that one of the words has, or what stands between them. */
  readonly allTraits: number
  /** Of drawn-out words alone: every spelling that may be meant, `norms[i]` first. */
  readonly spellings: ReadonlyMap<number, readonly string[]>
}

/** What can stand between two words. A phrase may cross `soft` but not `hard`. */
export const gap = { none: 0, soft: 1, hard: 2 } as const

/** A post cut out of a file, not yet parsed. Offsets count from the start of the file. */
export interface PostSlice extends Range {
  /** Header lines, without the separators around them. */
  readonly header?: Range
  readonly body: Range
}

/** A file cut into posts. */
export interface FileSlices {
  readonly posts: readonly PostSlice[]
  /** The header with `feed` that holds defaults for the file, if there is one. */
  readonly feedHeader?: Range
}

/** One post, parsed. Immutable; the prose tree is made when somebody asks. */
export interface Post {
  readonly languageId: LanguageId
  /** The whole post as in the file, header included. Every range points in here. */
  readonly text: string
  readonly header: Header | undefined
  readonly meta: Meta
  /** Why the body is not read, where it is not: then it is empty for all who look at the post, and `unread` is where it is. */
  readonly skipped: Skipped | undefined
  readonly unread: Range | undefined
  /** The text as published, between header and the end, without outer white space. */
  readonly body: Range
  /** Thread parts (one for a plain post), without outer white space. */
  readonly parts: readonly Range[]
  readonly entities: readonly Entity[]
  readonly directives: readonly Directive[]
  /** Comments, directives included. */
  readonly comments: readonly Range[]
  /** Quoted passages, with their quotation marks. */
  readonly quotes: readonly Range[]
  /** Code spans and blocks. */
  readonly code: readonly Range[]
  /**
   * As long as `text`: prose kept, all else blanked. Entities, quotes and code become U+FFFC, so that nothing reads as
   * adjacent over them; headers, comments and markup become spaces; line breaks stay.
   */
  readonly masked: string
  readonly words: Words
  /** Plainly not English (by `lang`, or by its words): word rules stay silent. */
  readonly isForeign: boolean
  /** retext-english's tree of `masked`, offsets as in `text`. Not kept for long: trees are many times as large as posts. */
  tree(): Root
}
