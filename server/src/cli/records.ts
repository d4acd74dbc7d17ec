/** What we keep of an inspected file: plain data, so that the parsed posts can go. Lines and columns count from 1. */
import type { FindingLevel } from '../inspect/types.ts'
import type { Dimensions, Mix, Shortfall } from '../score/types.ts'
import type { Level } from '../settings/types.ts'
import type { Kind } from '../text/types.ts'
import type { Unreadable } from './files/find-files.ts'
import type { ConfigComplaint } from './files/settings-finder.ts'

/** A stretch of a file; the end is exclusive, columns are UTF-16 code units. */
export interface PlaceRecord {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface FindingRecord extends PlaceRecord {
  readonly rule: string
  readonly level: FindingLevel
  readonly message: string
  /** Index of its post, from 0. */
  readonly post: number
  /** The words that it is about; empty where they were not asked for. */
  readonly words: string
  readonly related?: PlaceRecord & { readonly message: string }
}

/** What a post is known by in other files, and where a finding on it would stand. */
export interface EchoRecord extends PlaceRecord {
  /** The smallest hashes of three neighbouring words, ascending. */
  readonly sketch: readonly number[]
  /** Of the finding that it repeats another; off where that is not to be said. */
  readonly level: Level
}

/** One thing that moves a post's score. */
export interface PartRecord {
  readonly label: string
  readonly points: number
}

export interface PostRecord {
  /** From 0. */
  readonly index: number
  /** Line of its first word, or of its header where it has none. */
  readonly line: number
  readonly score: number
  readonly kind: Kind
  /** Plain zeros where they were not asked for. */
  readonly dimensions: Dimensions
  /** Its title, else its first words; empty where it was not asked for. */
  readonly title: string
  readonly platforms: readonly string[]
  readonly date?: string
  readonly status?: 'draft' | 'ready' | 'posted'
  readonly findings: number
  /** Absent for answers, short posts, and where nobody wants to hear of repeats. */
  readonly echo?: EchoRecord
  /** What the score is made of; empty where it was not asked for. */
  readonly parts: readonly PartRecord[]
}

/** How posts together meet a target. */
export interface BalanceRecord {
  readonly balance: number
  readonly target: string
  readonly mix: Mix
  readonly shortfalls: readonly Shortfall[]
  /** What would help most, in words; absent where the target is met. */
  readonly advice?: string
}

export interface FileRecord extends BalanceRecord {
  /** As shown: from the working folder, with `/` on every system. */
  readonly path: string
  readonly posts: readonly PostRecord[]
  readonly findings: readonly FindingRecord[]
  /** How many fixes were applied. */
  readonly fixed: number
  /** How many findings have a fix on offer, where that was asked for; not each of them need help. */
  readonly fixable: number
}

/** All of one run. */
export interface RunRecord {
  readonly files: readonly FileRecord[]
  readonly unreadable: readonly Unreadable[]
  /** Files that were named but that the settings leave alone. */
  readonly skipped: readonly string[]
  readonly complaints: readonly ConfigComplaint[]
  /** All posts taken as one feed; absent where there are none, or where files have different targets. */
  readonly together?: BalanceRecord
  /** Why the cache could not be written. */
  readonly cacheProblem?: string
  /** What standard input became, where it was to be fixed. */
  readonly fixedInput?: string
}
