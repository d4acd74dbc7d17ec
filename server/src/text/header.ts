import * as l10n from '@vscode/l10n'
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import { headerKeys, isHeaderKey } from './header-keys.ts'
import { meantKey } from './meant-key.ts'
import { unknownMediaKeys } from './media-keys.ts'
import { isTooDeep } from './nesting.ts'
import { plainFields } from './plain-header.ts'
import type { Header, HeaderField, HeaderProblem, LanguageId, Range } from './types.ts'
import { yamlTrouble } from './yaml-trouble.ts'

/** More than this is no header; YAML of any size would be a way to hang an editor. */
const longest = 20_000

/**
 * Reads the YAML between the separators. Never throws: what is wrong becomes a problem on the place where it is, and
 * every key that can be read is kept. Markdown front matter belongs to other tools too, so unknown keys are fine there.
 */
export function parseHeader(text: string, range: Range, languageId: LanguageId): Header {
  const problems: HeaderProblem[] = []
  const fields = new Map<string, HeaderField>()
  const source = text.slice(range.start, range.end)
  if (source.length > longest) {
    const message = l10n.t(
      'This header is too long to read ({0} characters). Move the text below the closing ---.',
      source.length
    )
    return { ...range, fields, problems: [{ rule: 'header-yaml', level: 'error', message, ...range }] }
  }
  if (isTooDeep(source)) {
    const message = l10n.t('This header is nested too deep to read. Write one “key: value” on each line.')
    return { ...range, fields, problems: [{ rule: 'header-yaml', level: 'error', message, ...range }] }
  }
  const plain = plainFields(source, range.start)
  if (!plain) return parseYamlHeader(source, range, languageId)
  for (const field of plain) {
    fields.set(field.key, field)
    if (!isHeaderKey(field.key) && languageId === 'post') problems.push(unknownKey(field.key, field.keyRange))
  }
  return { ...range, fields, problems }
}

/** Whether a place lies between the two halves of a character: the library counts by the half. */
function isInCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}

/** The same by the YAML library, whatever is in `source`: the text of `range`, neither too long nor too deep. */
export function parseYamlHeader(source: string, range: Range, languageId: LanguageId): Header {
  const problems: HeaderProblem[] = []
  const fields = new Map<string, HeaderField>()
  const document = parseDocument(source, {
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    logLevel: 'silent'
  })
  for (const error of document.errors) {
    const from = Math.min(error.pos[0], Math.max(0, source.length - 1))
    const start = range.start + (isInCharacter(source, from) ? from - 1 : from)
    const to = Math.max(from + 1, Math.min(error.pos[1], source.length))
    const end = range.start + (isInCharacter(source, to) ? to + 1 : to)
    problems.push({
      rule: 'header-yaml',
      level: 'error',
      start,
      end: Math.min(end, range.end),
      message: l10n.t(
        'This header is not valid YAML here ({0}). Put quotes around a value that holds a colon or starts with @ or #.',
        yamlTrouble(error.code)
      )
    })
  }
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue
      const key = String(pair.key.value)
      const keyRange = nodeRange(pair.key.range, range.start) ?? range
      const node = pair.value
      const hasRange = isScalar(node) || isSeq(node) || isMap(node)
      const valueRange = (hasRange && nodeRange(node.range, range.start)) || { start: keyRange.end, end: keyRange.end }
      const items = isSeq(node)
        ? node.items.map(
            (item) => (isScalar(item) || isMap(item) ? nodeRange(item.range, range.start) : undefined) ?? valueRange
          )
        : undefined
      const value = plainValue(node)
      fields.set(key, { key, value, keyRange, valueRange, ...(items ? { items } : {}) })
      if (!isHeaderKey(key) && languageId === 'post') problems.push(unknownKey(key, keyRange))
      if (key === 'media' && languageId === 'post') problems.push(...unknownMediaKeys(node, range.start))
    }
  } else if (document.contents !== null && document.errors.length === 0 && languageId === 'post') {
    const message = l10n.t(
      'This header has no keys. Write one “key: value” on each line, for example “platform: linkedin”.'
    )
    problems.push({ rule: 'header-yaml', level: 'error', message, ...range })
  }
  return { ...range, fields, problems }
}

function unknownKey(key: string, keyRange: Range): HeaderProblem {
  const meant = meantKey(key)
  const message = meant
    ? l10n.t('We do not know the key “{0}”, so it does nothing. Did you mean “{1}”?', key, meant)
    : l10n.t('We do not know the key “{0}”, so it does nothing. Known keys: {1}.', key, headerKeys.join(', '))
  return {
    rule: 'header-unknown-key',
    level: 'warning',
    message,
    ...keyRange,
    ...(meant ? { fix: { range: keyRange, text: meant } } : {})
  }
}

function nodeRange(range: readonly [number, number, number] | null | undefined, shift: number): Range | undefined {
  return range ? { start: range[0] + shift, end: range[1] + shift } : undefined
}

/** Plain data without resolving aliases (a billion laughs stays a handful) and without inherited keys. */
function plainValue(node: unknown, depth = 0): unknown {
  if (isScalar(node)) return node.value
  if (depth > 4) return undefined
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1))
  if (isMap(node)) {
    const entries = node.items.map(
      (pair) => [isScalar(pair.key) ? String(pair.key.value) : '', plainValue(pair.value, depth + 1)] as const
    )
    return new Map(entries)
  }
  return undefined
}
