import {
  findNodeAtLocation,
  type JSONPath,
  type ModificationOptions,
  modify,
  type Node,
  parse,
  parseTree
} from 'jsonc-parser'
import type { Change } from '../rules/types.ts'
import type { Level } from './types.ts'

/** The name of the configuration file. */
export const configFileName = 'sociable.config.json'

/** The changes that put `value` at `path`; undefined takes it away. Comments and layout stay. */
function put(text: string, path: JSONPath, value: unknown, more?: ModificationOptions): readonly Change[] {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  const isTabs = indent.startsWith('\t')
  const formattingOptions = { insertSpaces: !isTabs, tabSize: isTabs ? 2 : indent.length, eol }
  const source = text.trim() === '' ? '{}' : text
  const below = putBelowComment(source, path, value, eol)
  if (below) return below
  const edits = modify(source, path, value, { formattingOptions, ...more })
  const changes = edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }))
  if (source === text) return changes
  return [{ start: 0, end: text.length, text: `${applied(source, changes)}${eol}` }]
}

/** The node that something new goes into, and what of the path is new. */
function newPlace(
  root: Node | undefined,
  path: JSONPath
): { readonly into: Node; readonly rest: JSONPath } | undefined {
  for (let known = path.length - 1; root && known >= 0; known--) {
    const into = findNodeAtLocation(root, path.slice(0, known))
    if (into) return { into, rest: path.slice(known) }
  }
  return undefined
}

/**
 * A comment at the end of a line belongs to what stands before it, so what is new goes below; the library would put it
 * between. Undefined where there is no such comment, or nothing new.
 */
function putBelowComment(text: string, path: JSONPath, value: unknown, eol: string): readonly Change[] | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true })
  const isKnown = root && path.length > 0 && findNodeAtLocation(root, path) !== undefined
  const place = value === undefined || isKnown ? undefined : newPlace(root, path)
  const last = place?.into.children?.at(-1)
  if (!place || !last) return undefined
  const end = last.offset + last.length
  const found = /^([ \t]*,)?[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[ \t]*[\r\n])/.exec(text.slice(end))
  if (!found) return undefined
  const [key, ...inner] = place.rest
  const made = inner.reduceRight<unknown>((within, name) => ({ [name]: within }), value)
  const lineStart = Math.max(text.lastIndexOf('\n', last.offset), text.lastIndexOf('\r', last.offset)) + 1
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? ''
  const json = JSON.stringify(made, null, indent === '' ? '  ' : indent.startsWith('\t') ? '\t' : '  ').replaceAll(
    '\n',
    `${eol}${indent}`
  )
  const entry = place.into.type === 'object' ? `${JSON.stringify(key)}: ${json}` : json
  const hasComma = found[1] !== undefined
  const at = end + found[0].length
  return [
    ...(hasComma ? [] : [{ start: end, end, text: ',' }]),
    { start: at, end: at, text: `${eol}${indent}${entry}${hasComma ? ',' : ''}` }
  ]
}

/** `text` with changes made that come in the order of their places. */
function applied(text: string, changes: readonly Change[]): string {
  return changes.reduceRight((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text)
}

function at(text: string, ...path: readonly string[]): unknown {
  let value: unknown = parse(text, [], { allowTrailingComma: true })
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

/** Sets a rule's level in the text of a configuration file; its options stay. */
export function setRuleLevel(text: string, rule: string, level: Level): readonly Change[] {
  const known = at(text, 'rules', rule)
  const hasOptions = typeof known === 'object' && known !== null && !Array.isArray(known)
  return put(text, hasOptions ? ['rules', rule, 'level'] : ['rules', rule], level)
}

/** Adds a phrase to those that are never reported; no change where it is there already. */
export function allowPhrase(text: string, phrase: string): readonly Change[] {
  const known = at(text, 'allow')
  if (!Array.isArray(known)) return put(text, ['allow'], [phrase])
  if (known.some((item) => typeof item === 'string' && item.toLowerCase() === phrase.toLowerCase())) return []
  return put(text, ['allow', known.length], phrase, { isArrayInsertion: true })
}

/** Chooses a target by name. */
export function setTarget(text: string, target: string): readonly Change[] {
  return put(text, ['target'], target)
}

/** Puts lists into the profile; entries that stay as they are keep their layout, and an emptied one its comments. */
export function setProfile(text: string, lists: Readonly<Record<string, readonly string[]>>): readonly Change[] {
  let now = text
  for (const [key, items] of Object.entries(lists)) {
    const known = at(now, 'profile', key)
    const isSame = JSON.stringify(known ?? []) === JSON.stringify(items)
    if (!isSame) now = applied(now, put(now, ['profile', key], items))
  }
  if (now === text) return []
  let start = 0
  while (start < text.length && text[start] === now[start]) start++
  let tail = 0
  while (tail < Math.min(text.length, now.length) - start && text.at(-1 - tail) === now.at(-1 - tail)) tail++
  return [{ start, end: text.length - tail, text: now.slice(start, now.length - tail) }]
}
