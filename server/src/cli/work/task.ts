import type { Settings } from '../../settings/types.ts'
import type { LanguageId } from '../../text/types.ts'
import type { Wanted } from '../file-record.ts'
import type { LookedFor } from '../files/missing-media.ts'
import type { FileRecord } from '../records.ts'

/** A file to inspect. Plain data, so that it can go to another thread. */
export interface FileTask {
  /** Absolute. */
  readonly path: string
  /** As shown. */
  readonly name: string
  readonly languageId: LanguageId
  readonly settings: Settings
}

/** What holds for all files of a run. */
export interface Work {
  /** Absolute; media are looked for below it. */
  readonly cwd: string
  /** Apply the fixes, and write the files back. */
  readonly fix: boolean
  readonly wanted: Wanted
  /** What is found is remembered, by the digest of the file. */
  readonly isRemembered?: boolean
}

/** What a helping thread is given. */
export interface Given {
  readonly tasks: readonly FileTask[]
  readonly work: Work
  /** The index of the first task that nobody has taken yet. */
  readonly next: Int32Array
  /** What V8 is to be told. */
  readonly flags: readonly string[]
}

/** What became of a file. */
export type Outcome = Inspected | { readonly failure: string }

export interface Inspected {
  readonly record: FileRecord
  /** What the record depends on beside the file and its settings. */
  readonly media: readonly LookedFor[]
  /** Of the bytes that were read, where there are no fixes to make. */
  readonly digest?: string
}
