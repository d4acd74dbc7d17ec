/** What a person can set: the shape after reading, with every default filled in. */

/** Who writes. Everything here is used: places for *local*, pets and hobbies for prompts, wares for *promotional*. */
export interface Profile {
  readonly name?: string
  readonly brand?: string
  readonly wares: readonly string[]
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly pets: readonly string[]
  readonly hobbies: readonly string[]
  readonly causes: readonly string[]
  readonly topics: readonly string[]
}

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const
export type Level = (typeof levels)[number]

export type OptionValue = boolean | number | string | readonly string[]

/** What is set for one rule; what is left out keeps the rule's own default. */
export interface RuleSetting {
  readonly level?: Level
  readonly options?: Readonly<Record<string, OptionValue>>
}

/** A target by name, or limits of one's own: shares from 0 to 1. */
export interface CustomTarget {
  readonly max?: Readonly<Record<string, number>>
  readonly min?: Readonly<Record<string, number>>
}

export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly target: string | CustomTarget
  /** Words and phrases that are never reported. */
  readonly allow: readonly string[]
  /** Globs of files that are left alone. */
  readonly exclude: readonly string[]
  readonly profile: Profile
  /** Character limits by network id, over the table's. */
  readonly limits: Readonly<Record<string, number>>
  /** At most this many findings are shown for a post and for a file; 0 means all. */
  readonly maxFindingsPerPost: number
  readonly maxFindingsPerFile: number
}

export const emptyProfile: Profile = {
  wares: [],
  places: [],
  people: [],
  pets: [],
  hobbies: [],
  causes: [],
  topics: []
}

export const defaultSettings: Settings = {
  rules: new Map(),
  target: 'social-first',
  allow: [],
  exclude: [],
  profile: emptyProfile,
  limits: {},
  maxFindingsPerPost: 8,
  maxFindingsPerFile: 1000
}
