import type { Node } from 'jsonc-parser'
import { networkOf, networks } from '../text/networks.ts'
import type { Config, ReadConfig } from './config.ts'
import { createJsonReader, type JsonReader } from './json-reader.ts'
import { deepest, parseJson } from './json-syntax.ts'
import { treeOf } from './json-tree.ts'
import { readRules } from './read-rules.ts'
import { readTarget } from './read-target.ts'
import type { Profile } from './types.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const lists = ['wares', 'places', 'people', 'pets', 'hobbies', 'causes', 'topics'] as const
const names = ['name', 'brand'] as const
const caps = ['maxFindingsPerPost', 'maxFindingsPerFile'] as const
const keys: readonly string[] = ['$schema', 'rules', 'target', 'allow', 'exclude', 'limits', 'profile', ...caps]

function readProfile(node: Node, reader: JsonReader): Partial<Profile> | undefined {
  const properties = reader.object(node, 'profile')
  if (!properties) return undefined
  const profile: Writable<Partial<Profile>> = {}
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
    if (network) {
      const limit = reader.number(property.value, `limits.${property.key}`, 1)
      if (limit !== undefined) limits.set(network.id, Math.floor(limit))
    } else {
      const ids = networks.map(({ id }) => id)
      reader.unknownKey(property, ids)
    }
  }
  return Object.fromEntries(limits)
}

function readRoot(root: Node, reader: JsonReader): Config {
  const config: Writable<Config> = {}
  const put = <Key extends keyof Config>(key: Key, value: Config[Key] | undefined): void => {
    if (value !== undefined) config[key] = value
  }
  for (const property of reader.object(root, 'sociable') ?? []) {
    const { key, value } = property
    const cap = caps.find((name) => name === key)
    if (key === 'rules') put(key, readRules(value, reader))
    else if (key === 'target') put(key, readTarget(value, reader))
    else if (key === 'allow' || key === 'exclude') put(key, reader.strings(value, key))
    else if (key === 'limits') put(key, readLimits(value, reader))
    else if (key === 'profile') put(key, readProfile(value, reader))
    else if (cap) put(cap, reader.number(value, cap, 0))
    else if (key !== '$schema') reader.unknownKey(property, keys)
  }
  return config
}

/**
 * Reads a `sociable.config.json` (JSON with comments and trailing commas), or the editor's settings as JSON. Never
 * throws. What is wrong comes with its place, in order, and all else is read.
 */
export function readConfig(text: string): ReadConfig {
  const { root, problems: syntax } = parseJson(text)
  const reader = createJsonReader()
  const config = root ? readRoot(root, reader) : {}
  const problems = [...syntax, ...reader.problems].sort((a, b) => a.start - b.start)
  return { config, problems, isBroken: problems.some(({ level }) => level === 'error') }
}

/**
 * Reads what a `sociable.config.json` may say from values, as an editor sends them: without a text, and so without the parser. What is
 * wrong counts as not set, and other keys are nobody's here.
 */
export function readConfigValues(values: Readonly<Record<string, unknown>>): Config {
  const known = Object.entries(values).filter(([key]) => keys.includes(key))
  const root = treeOf(Object.fromEntries(known), deepest)
  return root ? readRoot(root, createJsonReader()) : {}
}
