import * as l10n from '@vscode/l10n'
import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { networkOf, networks } from '../text/networks.ts'
import type { Config, ConfigProblem, ReadConfig } from './config.ts'
import { createJsonReader, type JsonReader } from './json-reader.ts'
import { readRules } from './read-rules.ts'
import { readTarget } from './read-target.ts'
import type { Profile } from './types.ts'

/** More than this is no configuration. In characters. */
const longest = 1_000_000

const lists = ['wares', 'places', 'people', 'pets', 'hobbies', 'causes', 'topics'] as const
const names = ['name', 'brand'] as const
const keys = ['$schema', 'rules', 'target', 'allow', 'exclude', 'limits', 'profile'] as const

function readProfile(node: Node, reader: JsonReader): Partial<Profile> | undefined {
  const properties = reader.object(node, 'profile')
  if (!properties) return undefined
  const profile: { -readonly [Key in keyof Profile]?: Profile[Key] } = {}
  for (const property of properties) {
    const list = lists.find((key) => key === property.key)
    const name = names.find((key) => key === property.key)
    if (list) {
      const values = reader.strings(property.value, `profile.${list}`)
      if (values) profile[list] = values.map((value) => value.trim()).filter(Boolean)
    } else if (name) {
      const value = reader.string(property.value, `profile.${name}`)?.trim()
      if (value) profile[name] = value
    } else reader.unknownKey(property, [...names, ...lists])
  }
  return profile
}

function readLimits(node: Node, reader: JsonReader): Readonly<Record<string, number>> | undefined {
  const properties = reader.object(node, 'limits')
  if (!properties) return undefined
  const limits = new Map<string, number>()
  for (const property of properties) {
    const network = networkOf(property.key)
    const limit = network && reader.number(property.value, `limits.${property.key}`, 1)
    if (limit !== undefined && network) limits.set(network.id, Math.floor(limit))
    if (!network)
      reader.unknownKey(
        property,
        networks.map(({ id }) => id)
      )
  }
  return Object.fromEntries(limits)
}

function readRoot(root: Node, reader: JsonReader): Config {
  const config: { -readonly [Key in keyof Config]: Config[Key] } = {}
  const put = <Key extends keyof Config>(key: Key, value: Config[Key]): void => {
    if (value !== undefined) config[key] = value
  }
  for (const property of reader.object(root, 'sociable') ?? []) {
    const { value } = property
    if (property.key === '$schema') continue
    else if (property.key === 'rules') put('rules', readRules(value, reader))
    else if (property.key === 'target') put('target', readTarget(value, reader))
    else if (property.key === 'allow') put('allow', reader.strings(value, 'allow'))
    else if (property.key === 'exclude') put('exclude', reader.strings(value, 'exclude'))
    else if (property.key === 'limits') put('limits', readLimits(value, reader))
    else if (property.key === 'profile') put('profile', readProfile(value, reader))
    else reader.unknownKey(property, keys)
  }
  return config
}

function syntaxProblem({ offset, length }: ParseError, text: string): ConfigProblem {
  const start = Math.min(offset, text.length)
  const end = Math.min(start + Math.max(length, 1), text.length)
  const message = l10n.t('This is not valid JSON here. Look for a missing comma, quotation mark or brace just before.')
  return { start, end, message, level: 'error' }
}

function broken(text: string, message: string): ReadConfig {
  const problem: ConfigProblem = { start: 0, end: Math.min(1, text.length), message, level: 'error' }
  return { config: {}, problems: [problem], isBroken: true }
}

/** Reads a configuration: JSON with comments and trailing commas. Never throws; all that can be read is. */
export function readConfig(text: string): ReadConfig {
  if (text.length > longest) return broken(text, l10n.t('This file is too long for a configuration.'))
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true })
  } catch {
    return broken(text, l10n.t('This is nested too deeply to be read.'))
  }
  if (!root)
    return broken(text, l10n.t('This file is empty. Start with a pair of braces and write your settings between them.'))
  const reader = createJsonReader()
  const config = readRoot(root, reader)
  const problems = [...errors.map((error) => syntaxProblem(error, text)), ...reader.problems].sort(
    (a, b) => a.start - b.start
  )
  return { config, problems, isBroken: problems.some(({ level }) => level === 'error') }
}
