/**
 * What goes over the wire between our client and our server beside plain LSP. Both sides import this file as types
 * alone, so it holds no values. Lines and characters count from 0, characters are UTF-16 code units, as everywhere in
 * LSP; scores and balances are 0–100, shares and dimensions 0–1.
 *
 * The server speaks plain LSP with any client; all of what follows is optional for one.
 *
 * Client to server
 * - `initialize`, `initializationOptions`: `InitializationOptions`.
 * - request `sociable/report`, `ReportParams` -> `ReportResult`. Takes a `workDoneToken`; can be cancelled.
 * - request `sociable/status`, `StatusParams` -> `Status | null`: what the status bar shows. `null`: not ours to judge
 *   (excluded, switched off, closed).
 * - request `sociable/checkWorkspace`, `CheckWorkspaceParams` -> `WorkspaceSummary`: checks every file, whatever
 *   `sociable.checkWorkspace` says, and keeps their diagnostics shown. Takes a `workDoneToken`; can be cancelled.
 * - request `sociable/settings`, `SettingsParams` -> `EffectiveSettings`: what is in force for a file, and from where.
 * - request `sociable/preview`, `PlaceParams` -> `PostPreview | null`: a post as each network would show it. `null`: there
 *   is no post at that place.
 * - request `sociable/movePost`, `MovePostParams` -> `MovedPost | null`: the change that swaps a post with its neighbour.
 * - request `sociable/editConfig`, `EditConfigParams` -> `ConfigEdit | null`: the edit of the configuration file that is
 *   in force, or of a new one, with its comments kept. `null`: there is no place for such a file.
 * - what `wire-rewrite.ts` describes: rewriting with a language model, and a check for agents.
 * - notification `workspace/didChangeWatchedFiles` for `sociable.config.json`, `*.post` and `*.md`: the server registers
 *   the watchers itself where the client can; a client without dynamic registration sends them of its own accord.
 * - `workspace/didChangeConfiguration`: the server asks for `workspace/configuration` (section `sociable`, one item for
 *   each folder); from a client that cannot answer it takes `settings.sociable` of the notification.
 *
 * The document selector should hold the languages `post` and `markdown` and files called `sociable.config.json`: an open
 * configuration file counts as it stands in the editor, and gets its diagnostics there.
 *
 * Server to client
 * - notification `sociable/checked`, `Checked`, only to a client that said `files: true`: a document that is open has been judged anew; ask for its status again.
 * - requests `sociable/readFile` and `sociable/findFiles`, only to a client that said `files: true`. Reading is then
 *   the client's for all schemes but `file:` (in a web worker: for all). Without them a file system of any other scheme
 *   counts as empty, which is no error.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-protocol'
import type { Dimensions, Mix } from './score/types.ts'
import type { Level } from './settings/types.ts'
import type { Kind } from './text/types.ts'

export interface Position {
  readonly line: number
  readonly character: number
}

export interface WireRange {
  readonly start: Position
  readonly end: Position
}

export interface InitializationOptions {
  /** The client answers `sociable/readFile` and `sociable/findFiles`, and takes `sociable/checked`. */
  readonly files?: boolean
  /** The contents of the localisation bundle (`vscode.l10n.bundle`); without it the server speaks English. */
  readonly l10n?: Readonly<Record<string, string | { readonly message: string; readonly comment: string[] }>>
  /** The client finds the faults in the syntax of open JSON documents itself; the server is silent about those. */
  readonly checksJson?: boolean
  /** The `sociable` settings, for clients that cannot answer `workspace/configuration`. */
  readonly settings?: unknown
}

/** `uri`: that document, open or not. `folder`: the files below. Neither: all files of the workspace. */
export interface ReportParams {
  readonly uri?: string
  readonly folder?: string
  readonly workDoneToken?: string | number
}

/** A limit of the target that is missed. */
export interface WireShortfall {
  /** The kinds that the limit is about, together. */
  readonly kinds: readonly Kind[]
  readonly bound: 'max' | 'min'
  readonly limit: number
  readonly share: number
  /** For people, localised: "28 % promote; at most 20 % would do". */
  readonly label: string
}

/** What the target asks, met or not. */
export interface WireLimit {
  /** The kinds that the limit is about, together. */
  readonly kinds: readonly Kind[]
  readonly bound: 'max' | 'min'
  readonly limit: number
}

/** How some posts together meet the target. */
export interface BalanceReport {
  readonly balance: number
  readonly mix: Mix
  /** The target's name, or `custom`. */
  readonly target: string
  readonly shortfalls: readonly WireShortfall[]
  /** Everything that the target asks, in its own order. */
  readonly limits: readonly WireLimit[]
  /** The one thing to do next, localised; absent where nothing is missing. */
  readonly advice?: string
}

export interface ReportedFinding {
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  readonly message: string
  readonly range: WireRange
}

export interface ReportedPost {
  /** From 0. */
  readonly index: number
  /** Line of its first word, or of its header where it has none. */
  readonly line: number
  /** All of the post, header included. */
  readonly range: WireRange
  /** Its title, else its first words; plain text of at most 80 characters. */
  readonly title: string
  readonly score: number
  readonly kind: Kind
  readonly dimensions: Dimensions
  readonly platforms: readonly string[]
  readonly date?: string
  readonly status?: 'draft' | 'ready' | 'posted'
  readonly findings: readonly ReportedFinding[]
}

export interface ReportedFile extends BalanceReport {
  readonly uri: string
  readonly posts: readonly ReportedPost[]
  /** Findings that the caps keep back. */
  readonly withheld: number
}

/** A rule that found something. */
export interface ReportedRule {
  readonly id: string
  /** What it reports, in a few words. */
  readonly summary: string
  /** Whether it looks at single posts or at all of them together. */
  readonly scope: 'post' | 'feed'
  /** Address of its page. */
  readonly page: string
}

/** Something that two or more posts have in common. */
export interface ReportedRepeat {
  /** A link (as written, without its scheme), a run of words in any place, or the words that posts open with. */
  readonly kind: 'link' | 'phrase' | 'opening'
  readonly text: string
  /** The posts in the order of the report; a post counts once. */
  readonly posts: readonly { readonly uri: string; readonly index: number }[]
}

/** A post that somebody could write next. */
export interface ReportedIdea {
  /** The same idea keeps its id from report to report. */
  readonly id: string
  readonly kind: Kind
  /** In the imperative: "Tell about a small blunder". */
  readonly title: string
  /** Why just this one: "None of your last 10 posts is personal." */
  readonly reason: string
  /** The post itself as an LSP snippet: unknown facts are tab stops. */
  readonly snippet: string
  /** The same with the tab stops as `[what belongs there]`. */
  readonly text: string
}

/** `files` in the order of their URIs; the rest is about all of their posts together. */
export interface ReportResult extends BalanceReport {
  readonly files: readonly ReportedFile[]
  readonly posts: number
  readonly findings: number
  /** The rules that found something. */
  readonly rules: readonly ReportedRule[]
  /** What comes back, the most frequent first. */
  readonly repeats: readonly ReportedRepeat[]
  /** Three posts to write next, the most needed first. */
  readonly ideas: readonly ReportedIdea[]
}

export interface StatusParams {
  readonly uri: string
  /** The cursor. */
  readonly position?: Position
}

/** The post under the cursor. */
export interface PostStatus {
  readonly index: number
  readonly score: number
  readonly kind: Kind
  readonly findings: number
}

export interface Status extends BalanceReport {
  readonly uri: string
  /** Version of the document that was judged. */
  readonly version: number
  readonly posts: number
  readonly findings: number
  /** Findings that the caps keep back. */
  readonly withheld: number
  /** The post at `position`, or the only one. */
  readonly post?: PostStatus
}

/** Sent after each new judgement of an open document. */
export interface Checked {
  readonly uri: string
  readonly version: number
}

export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number
}

export interface WorkspaceSummary {
  readonly files: number
  readonly posts: number
  readonly findings: number
}

export interface SettingsParams {
  readonly uri: string
}

export interface EffectiveSettings {
  /** The nearest configuration file, where there is one. */
  readonly config?: string
  /** All that is in force, as it would stand in a sociable.config.json. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Paths into `settings` of what the editor's settings or the configuration file say; all else is by default. */
  readonly origins: readonly Origin[]
}

export interface Origin {
  /** Such as `["rules", "hard-sell", "level"]`. */
  readonly path: readonly string[]
  readonly from: 'settings' | 'file'
}

export interface PlaceParams {
  readonly uri: string
  /** The cursor. */
  readonly position: Position
}

/** A stretch of a published text that networks show in another way. UTF-16 code units, end exclusive. */
export interface PreviewEntity {
  readonly start: number
  readonly end: number
  readonly type: 'link' | 'email' | 'mention' | 'hashtag'
}

/** A part of a post as it would be published: a thread has several. */
export interface PreviewPart {
  readonly text: string
  readonly entities: readonly PreviewEntity[]
}

/** How one part does on one network. Offsets into the part's text, UTF-16 code units. */
export interface PartOnNetwork {
  /** By the network's own count. */
  readonly characters: number
  /** UTF-8; only where the network counts them too. */
  readonly bytes?: number
  /** The first character too many; absent where it fits. */
  readonly over?: number
  /** Where the rest is hidden behind "more"; absent where all is shown. */
  readonly fold?: number
}

export interface NetworkPreview {
  readonly id: string
  readonly name: string
  /** The post says that it goes there. */
  readonly isChosen: boolean
  /** Whether the limit has a primary source, a secondary one, or is only quoted; `own`: the writer's own setting. */
  readonly standing: 'firm' | 'reported' | 'advisory' | 'own'
  readonly count: 'x' | 'graphemes' | 'mastodon' | 'plain'
  /** Absent where there is none. */
  readonly limit?: number
  readonly byteLimit?: number
  /** Of each part of the post, in order. */
  readonly parts: readonly PartOnNetwork[]
}

/** A post as it would be published. */
export interface PostPreview {
  readonly uri: string
  readonly version: number
  /** From 0. */
  readonly index: number
  /** Posts in the file. */
  readonly posts: number
  readonly title: string
  readonly score: number
  readonly parts: readonly PreviewPart[]
  /** Index of the part that has the cursor. */
  readonly part: number
  readonly media: readonly { readonly file: string; readonly alt?: string }[]
  /** What the header adds. */
  readonly link?: string
  readonly to?: string
  readonly via?: string
  readonly tags: readonly string[]
  /** Those that the post is for first. */
  readonly networks: readonly NetworkPreview[]
}

export interface MovePostParams extends PlaceParams {
  /** -1: up, 1: down. */
  readonly by: -1 | 1
}

/** The change, or why there is none: no post there, nothing on that side, or a header that nobody closed. */
export type MovedPost =
  | {
      /** Version of the document that this is a change of. */
      readonly version: number
      readonly range: WireRange
      readonly text: string
      /** Offset of the cursor in the whole new text. */
      readonly cursor: number
    }
  | { readonly why: 'none' | 'edge' | 'unclosed' }

export type ConfigChange =
  | { readonly type: 'level'; readonly rule: string; readonly level: Level }
  | { readonly type: 'target'; readonly target: string }
  /** Lists of the profile by key. */
  | { readonly type: 'profile'; readonly lists: Readonly<Record<string, readonly string[]>> }

export interface EditConfigParams {
  /** The file that it is about; it need not be there. */
  readonly uri: string
  readonly change: ConfigChange
}

export interface ConfigEdit {
  /** The configuration file. */
  readonly uri: string
  readonly edit: WorkspaceEdit
}

export interface ReadFileParams {
  readonly uri: string
}

/** `null`: there is no such file, or it cannot be read. Bytes that are no UTF-8 become U+FFFD. */
export type ReadFileResult = { readonly text: string } | null

/** Files below `folder` whose names match: `sociable.config.json`, or any name with one of the extensions. */
export interface FindFilesParams {
  readonly folder: string
  /** With the dot: `.post`. */
  readonly extensions: readonly string[]
  /** At most so many. */
  readonly limit: number
}

export interface FindFilesResult {
  readonly uris: readonly string[]
}
