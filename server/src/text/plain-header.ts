import type { HeaderField, Range } from './types.ts'

/** A line with a key and a value, or an empty one, or one that is a comment from its first sign on. */
const line = /(?:([A-Za-z][\w-]{0,60}):( +)(?! )(.*?)|#.*|) *(?:\r?\n|$)/y

/** Characters that YAML treats in a way of its own. */
const odd = /[\p{Cc}\u00a0\u2028\u2029\ufeff\ufffe\uffff]/u

/** A value without quotes that is nothing but its own words. */
const word = /^[\p{L}\p{N}](?:(?!: |:$| #).)*$/u
const item = /^[\p{L}\p{N}][^,[\]{}:#"']*$/u

/** What YAML takes for something else than a string. */
const otherType =
  /^(?:null|true|false|0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)$/i

interface Value {
  readonly value: string | readonly string[]
  readonly items?: readonly Range[]
}

/** The items of "[a, b]"; `start` is where it starts. */
function list(raw: string, start: number): Value | undefined {
  const value: string[] = []
  const items: Range[] = []
  let at = 1
  for (const part of raw.slice(1, -1).split(',')) {
    const text = part.trim()
    if (!item.test(text) || otherType.test(text)) return undefined
    const from = start + at + part.indexOf(text)
    value.push(text)
    items.push({ start: from, end: from + text.length })
    at += part.length + 1
  }
  return { value, items }
}

function read(raw: string, start: number): Value | undefined {
  const inner = raw.slice(1, -1)
  if (raw.startsWith('[')) return raw.endsWith(']') ? list(raw, start) : undefined
  if (/^"[^"\\]*"$|^'[^']*'$/.test(raw)) return { value: inner }
  return word.test(raw) && !otherType.test(raw) ? { value: raw } : undefined
}

/**
 * The fields of a header that is nothing but lines of "key: value", with plain or quoted strings and short lists: what nearly all
 * are, and what needs no YAML library. Undefined where there is anything else; what is read is what the library would read.
 * `shift` is where `source` starts in the post's text.
 */
export function plainFields(source: string, shift: number): readonly HeaderField[] | undefined {
  const fields: HeaderField[] = []
  const keys = new Set<string>()
  line.lastIndex = 0
  while (line.lastIndex < source.length) {
    const start = shift + line.lastIndex
    const found = line.exec(source)
    if (!found) return undefined
    const [whole, key, gap = '', raw = ''] = found
    if (odd.test(whole.replace(/\r?\n$/, ''))) return undefined
    if (key === undefined) continue
    const keyRange = { start, end: start + key.length }
    const from = keyRange.end + 1 + gap.length
    const value = read(raw, from)
    if (!value || keys.has(key)) return undefined
    keys.add(key)
    fields.push({ key, keyRange, valueRange: { start: from, end: from + raw.length }, ...value })
  }
  return fields
}
