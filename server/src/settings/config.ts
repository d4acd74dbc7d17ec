import type { CustomTarget, Profile, RuleSetting } from './types.ts'

/**
 * What one place (a `sociable.config.json`, the editor's settings) says. Only what stands there: what is left out is for
 * the next place to say.
 */
export interface Config {
  readonly rules?: ReadonlyMap<string, RuleSetting>
  readonly target?: string | CustomTarget
  readonly allow?: readonly string[]
  readonly exclude?: readonly string[]
  readonly limits?: Readonly<Record<string, number>>
  readonly profile?: Partial<Profile>
  readonly maxFindingsPerPost?: number
  readonly maxFindingsPerFile?: number
}

/** Something wrong in a configuration file. Offsets into its text: UTF-16 code units, end exclusive. */
export interface ConfigProblem {
  readonly start: number
  readonly end: number
  /** For people, localised: what is wrong and what to write instead. */
  readonly message: string
  /** An `error` makes the file broken; a `warning` makes one entry do nothing. */
  readonly level: 'error' | 'warning'
  /** It is no JSON here, as any JSON checker would say too. */
  readonly isSyntax?: true
  /** The text to put in its place, where the right one is certain enough. */
  readonly fix?: string
}

/** What reading a configuration gave. */
export interface ReadConfig {
  /** All that could be read, even from a broken file. */
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
  /** At least one problem is an error: the last good configuration should stay in force. */
  readonly isBroken: boolean
}
