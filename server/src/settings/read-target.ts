import * as l10n from '@vscode/l10n'
import type { Node } from 'jsonc-parser'
import { targets } from '../generated/targets.ts'
import { didYouMean } from '../text/header-keys.ts'
import { kinds } from '../text/types.ts'
import type { JsonReader } from './json-reader.ts'
import type { CustomTarget } from './types.ts'

function readShares(node: Node, reader: JsonReader, name: string): Readonly<Record<string, number>> {
  const shares = new Map<string, number>()
  for (const property of reader.object(node, name) ?? []) {
    const words = property.key.split('+').map((word) => word.trim())
    const stranger = words.find((word) => !kinds.some((kind) => kind === word))
    if (stranger !== undefined) {
      reader.unknownKey({ ...property, key: stranger }, kinds)
      continue
    }
    const share = reader.number(property.value, property.key, 0, 1)
    if (share !== undefined) shares.set(words.join('+'), share)
  }
  return Object.fromEntries(shares)
}

/** The targets of score/targets.yaml by name. */
const names = Object.keys(targets)

/** The `target` of a configuration: one by name, or limits of one's own. */
export function readTarget(node: Node, reader: JsonReader): string | CustomTarget | undefined {
  if (node.type !== 'object') {
    const value: unknown = node.value
    const name = names.find((known) => known === value)
    if (name !== undefined) return name
    const meant = typeof value === 'string' ? didYouMean(value, names) : undefined
    const message = l10n.t('“target” should be one of {0}, or limits of your own in an object.', names.join(', '))
    reader.report(node, message, 'error', meant === undefined ? undefined : JSON.stringify(meant))
    return undefined
  }
  const target: { max?: CustomTarget['max']; min?: CustomTarget['min'] } = {}
  for (const property of reader.object(node, 'target') ?? []) {
    if (property.key === 'max' || property.key === 'min')
      target[property.key] = readShares(property.value, reader, `target.${property.key}`)
    else reader.unknownKey(property, ['max', 'min'])
  }
  return target as CustomTarget
}
