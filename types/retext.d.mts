/** How loudly a rule reports. */
export type Level = 'off' | 'hint' | 'info' | 'warning' | 'error'

/** Shares from 0 to 1 by kind; kinds joined by `+` count together. */
export type Shares = Readonly<Record<string, number>>

/** Who writes. */
export interface Profile {
  readonly name?: string
  readonly brand?: string
  readonly wares?: readonly string[]
  readonly places?: readonly string[]
  readonly people?: readonly string[]
  readonly pets?: readonly string[]
  readonly hobbies?: readonly string[]
  readonly causes?: readonly string[]
  readonly topics?: readonly string[]
}

/** What a sociable.config.json may hold, as an object. */
export interface RetextSociableOptions {
  /** Rule id to a level, or to a level with options. */
  readonly rules?: Readonly<Record<string, Level | { readonly level?: Level; readonly [option: string]: unknown }>>
  /** A target by name, or limits of your own. */
  readonly target?: string | { readonly max?: Shares; readonly min?: Shares }
  /** Words and phrases that are never reported. */
  readonly allow?: readonly string[]
  /** Globs of files; a pipeline chooses its files itself, so they do nothing here. */
  readonly exclude?: readonly string[]
  /** Characters by network. */
  readonly limits?: Readonly<Record<string, number>>
  readonly profile?: Profile
  /** Caps for editors; in a pipeline all findings are reported. */
  readonly maxFindingsPerPost?: number
  readonly maxFindingsPerFile?: number
}

/** Thrown when the options are not what a configuration may hold; the message says what to change. */
export declare class RetextSociableOptionsError extends Error {
  override readonly name: 'RetextSociableOptionsError'
}

/**
 * A retext plugin: each finding becomes a message on the file, with `ruleId`, `source` ("sociable"), `place`, `actual`,
 * `expected`, `note` and `url`.
 */
export default function retextSociable(
  options?: RetextSociableOptions | null
): (tree: { readonly type: string }, file: object) => undefined
