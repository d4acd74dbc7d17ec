import * as l10n from '@vscode/l10n'
import type { Node } from 'jsonc-parser'
import { didYouMean } from '../text/header-keys.ts'
import type { ConfigProblem } from './config.ts'

/** A property of an object in the file. */
export interface Property {
  readonly key: string
  /** The key's node, quotation marks included. */
  readonly keyNode: Node
  readonly value: Node
}

/** Reads JSON nodes of an expected shape, and notes what is not of it. */
export interface JsonReader {
  readonly problems: readonly ConfigProblem[]
  report(node: Node, message: string, level: ConfigProblem['level'], fix?: string): void
  /** The properties, in order; undefined, with a problem, where the node is no object. */
  object(node: Node, name: string): readonly Property[] | undefined
  strings(node: Node, name: string): readonly string[] | undefined
  string(node: Node, name: string): string | undefined
  /** A number of at least `minimum` and at most `maximum`. */
  number(node: Node, name: string, minimum: number, maximum?: number): number | undefined
  /** Reports a key that is not among `known`, with a did-you-mean. */
  unknownKey(property: Property, known: Iterable<string>): void
}

const mostListed = 12

/** A reader that collects its problems. Problems carry the node's own range. */
export function createJsonReader(): JsonReader {
  const problems: ConfigProblem[] = []

  function report(node: Node, message: string, level: ConfigProblem['level'], fix?: string): void {
    const { offset: start, length } = node
    problems.push({ start, end: start + length, message, level, ...(fix === undefined ? {} : { fix }) })
  }

  function object(node: Node, name: string): readonly Property[] | undefined {
    if (node.type !== 'object') {
      report(node, l10n.t('“{0}” should be an object: names and values between {1} and {2}.', name, '{', '}'), 'error')
      return undefined
    }
    return (node.children ?? []).flatMap((child) => {
      const [keyNode, value] = child.children ?? []
      return keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : []
    })
  }

  function strings(node: Node, name: string): readonly string[] | undefined {
    if (node.type !== 'array') {
      report(node, l10n.t('“{0}” should be a list of texts, such as ["one", "two"].', name), 'error')
      return undefined
    }
    return (node.children ?? []).flatMap((item) => {
      if (item.type === 'string') return [String(item.value)]
      report(item, l10n.t('Each entry of “{0}” should be a text in quotation marks.', name), 'error')
      return []
    })
  }

  function string(node: Node, name: string): string | undefined {
    if (node.type === 'string') return String(node.value)
    report(node, l10n.t('“{0}” should be a text in quotation marks.', name), 'error')
    return undefined
  }

  function number(node: Node, name: string, minimum: number, maximum = Number.POSITIVE_INFINITY): number | undefined {
    const value: unknown = node.value
    if (typeof value === 'number' && value >= minimum && value <= maximum) return value
    const message =
      maximum === Number.POSITIVE_INFINITY
        ? l10n.t('“{0}” should be a number of at least {1}.', name, minimum)
        : l10n.t('“{0}” should be a number from {1} to {2}.', name, minimum, maximum)
    report(node, message, 'error')
    return undefined
  }

  function unknownKey({ key, keyNode }: Property, known: Iterable<string>): void {
    const names = [...known]
    const meant = didYouMean(key, names)
    const message = meant
      ? l10n.t('We do not know “{0}”, so it does nothing. Did you mean “{1}”?', key, meant)
      : names.length <= mostListed
        ? l10n.t('We do not know “{0}”, so it does nothing. Known here: {1}.', key, names.join(', '))
        : l10n.t('We do not know “{0}”, so it does nothing.', key)
    report(keyNode, message, 'warning', meant === undefined ? undefined : JSON.stringify(meant))
  }

  return { problems, report, object, strings, string, number, unknownKey }
}
