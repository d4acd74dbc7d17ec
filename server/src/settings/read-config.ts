import * as l10n from '@vscode/l10n'
import type { Node } from 'jsonc-parser'
import type { Rule } from '../rules/types.ts'
import { networkOf, networks } from '../text/networks.ts'
import { type Complain, membersOf, numberOf, problemAt, stringOf, stringsOf, unknownName } from './config-values.ts'
import { type ConfigProblem, parseConfig } from './parse-config.ts'
import { readRuleSettings } from './read-rule-settings.ts'
import { readTarget } from './read-target.ts'
import type { Profile, Settings } from './types.ts'

/** What a configuration says; what it does not speak of is absent. */
export type Config = Partial<Omit<Settings, 'profile' | 'maxFindingsPerPost' | 'maxFindingsPerFile'>> & {
  readonly profile?: Partial<Profile>
}

/** The names that a configuration may use. */
export interface KnownNames {
  readonly rules: readonly Rule[]
  /** Names of the targets. */
  readonly targets: readonly string[]
}

const lists = ['wares', 'places', 'people', 'pets', 'hobbies', 'causes', 'topics'] as const
const names = ['name', 'brand'] as const

function readProfile(node: Node, complain: Complain): Partial<Profile> {
  const profile: { -readonly [Key in keyof Profile]?: Profile[Key] } = {}
  for (const member of membersOf(node, complain)) {
    const list = lists.find((key) => key === member.name)
    const name = names.find((key) => key === member.name)
    if (list) {
      const values = stringsOf(member.value, complain)
      if (values) profile[list] = values.map((value) => value.trim()).filter(Boolean)
    } else if (name) {
      const value = stringOf(member.value, complain)?.trim()
      if (value) profile[name] = value
    } else unknownName(member, [...names, ...lists], complain)
  }
  return profile
}

function readLimits(node: Node, complain: Complain): Readonly<Record<string, number>> {
  const limits: [string, number][] = []
  for (const member of membersOf(node, complain)) {
    const network = networkOf(member.name)
    if (!network) {
      unknownName(
        member,
        networks.map(({ id }) => id),
        complain
      )
      continue
    }
    const limit = numberOf(member.value, complain, { least: 1, whole: true })
    if (limit !== undefined) limits.push([network.id, limit])
  }
  return Object.fromEntries(limits)
}

const keys = ['$schema', 'rules', 'target', 'exclude', 'allow', 'limits', 'profile'] as const

/**
 * Reads a configuration: JSON with comments. Never throws; what can be read is used, and what cannot has a problem on
 * its place. Editor settings go the same way, as `JSON.stringify` of the `sociable` section.
 */
export function readConfig(
  text: string,
  known: KnownNames
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const { root, problems: syntax } = parseConfig(text)
  if (!root) {
    const message = l10n.t('This file is empty. Start with { } and write your settings between the braces.')
    const empty: ConfigProblem = { level: 'error', start: 0, end: Math.min(1, text.length), message }
    return { config: {}, problems: text.trim() === '' ? [empty] : syntax }
  }
  return readConfigNode(root, known, syntax)
}

/** The same for a node of a larger JSON file, such as `sociable` in a package.json. */
export function readConfigNode(
  root: Node,
  known: KnownNames,
  syntax: readonly ConfigProblem[] = []
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const problems = [...syntax]
  const complain: Complain = (problem) => problems.push(problem)
  const config: { -readonly [Key in keyof Config]: Config[Key] } = {}
  for (const member of membersOf(root, complain)) {
    const { value } = member
    if (value.type === 'null' && keys.some((key) => key === member.name)) continue
    switch (member.name) {
      case '$schema':
        break
      case 'rules':
        config.rules = readRuleSettings(value, known.rules, complain)
        break
      case 'target': {
        const target = readTarget(value, known.targets, complain)
        if (target !== undefined) config.target = target
        break
      }
      case 'exclude':
      case 'allow': {
        const list = stringsOf(value, complain)
        if (list) config[member.name] = list
        break
      }
      case 'limits':
        config.limits = readLimits(value, complain)
        break
      case 'profile':
        if (value.type !== 'object') complain(problemAt(value, 'error', l10n.t('An object in { } belongs here.')))
        else config.profile = readProfile(value, complain)
        break
      default:
        unknownName(member, keys, complain)
    }
  }
  return { config, problems: problems.sort((a, b) => a.start - b.start) }
}

/**
 * `settings` with what `config` says over them: it wins where both speak. Rules, limits and the profile are merged name
 * by name; lists are replaced.
 */
export function withConfig(settings: Settings, config: Config): Settings {
  const { rules, limits, profile, ...rest } = config
  const merged = new Map(settings.rules)
  for (const [id, setting] of rules ?? []) {
    const before = merged.get(id)
    const options = before?.options || setting.options ? { ...before?.options, ...setting.options } : undefined
    merged.set(id, { ...before, ...setting, ...(options ? { options } : {}) })
  }
  return {
    ...settings,
    ...rest,
    rules: merged,
    limits: { ...settings.limits, ...limits },
    profile: { ...settings.profile, ...profile }
  }
}
