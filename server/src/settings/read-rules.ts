import * as l10n from '@vscode/l10n'
import type { Node } from 'jsonc-parser'
import { rules } from '../generated/rules.ts'
import type { OptionSpec, Rule } from '../rules/types.ts'
import type { JsonReader } from './json-reader.ts'
import { type Level, levels, type OptionValue, type RuleSetting } from './types.ts'

function readLevel(node: Node, reader: JsonReader, name: string): Level | undefined {
  const level = levels.find((word) => word === node.value)
  if (!level) {
    reader.report(node, l10n.t('The level of “{0}” should be one of {1}.', name, levels.join(', ')), 'error')
  }
  return level
}

function readOption(node: Node, spec: OptionSpec, reader: JsonReader, name: string): OptionValue | undefined {
  if (Array.isArray(spec.default)) {
    const list = reader.strings(node, name)
    return list?.filter((item, index) => isAllowed(item, spec, node.children?.[index] ?? node, reader, name))
  }
  if (typeof spec.default === 'number') return reader.number(node, name, spec.minimum ?? Number.NEGATIVE_INFINITY)
  if (typeof spec.default === 'boolean') {
    const value: unknown = node.value
    if (typeof value === 'boolean') return value
    reader.report(node, l10n.t('“{0}” should be true or false.', name), 'error')
    return undefined
  }
  const value = reader.string(node, name)
  return value !== undefined && isAllowed(value, spec, node, reader, name) ? value : undefined
}

function isAllowed(value: string, spec: OptionSpec, node: Node, reader: JsonReader, name: string): boolean {
  if (!spec.enum || spec.enum.includes(value)) return true
  reader.report(node, l10n.t('“{0}” should be one of {1}.', name, spec.enum.join(', ')), 'error')
  return false
}

function readRule(node: Node, rule: Rule, reader: JsonReader): RuleSetting {
  if (node.type !== 'object') {
    const level = readLevel(node, reader, rule.id)
    return level ? { level } : {}
  }
  let level: Level | undefined
  const options = new Map<string, OptionValue>()
  for (const property of reader.object(node, rule.id) ?? []) {
    const spec = Object.entries(rule.options ?? {}).find(([name]) => name === property.key)?.[1]
    if (property.key === 'level') level = readLevel(property.value, reader, rule.id)
    else if (spec) {
      const value = readOption(property.value, spec, reader, `${rule.id}.${property.key}`)
      if (value !== undefined) options.set(property.key, value)
    } else reader.unknownKey(property, ['level', ...Object.keys(rule.options ?? {})])
  }
  return { ...(level ? { level } : {}), ...(options.size > 0 ? { options: Object.fromEntries(options) } : {}) }
}

/** The `rules` of a configuration: rule id to a level, or to an object with a level and options. */
export function readRules(node: Node, reader: JsonReader): ReadonlyMap<string, RuleSetting> | undefined {
  const properties = reader.object(node, 'rules')
  if (!properties) return undefined
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const read = new Map<string, RuleSetting>()
  for (const property of properties) {
    const rule = byId.get(property.key)
    if (rule) read.set(rule.id, readRule(property.value, rule, reader))
    else reader.unknownKey(property, byId.keys())
  }
  return read
}
