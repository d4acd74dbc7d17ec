import { build } from 'esbuild'

/** The values that a module of tables exports. */
export async function valuesOf(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'cjs',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
    // what polyfills would do, engines do themselves
    external: ['core-js/*']
  })
  const module = { exports: {} }
  const nothing = (): unknown => ({})
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, nothing)
  return { ...module.exports }
}

/** What stands in the file as it is, and not in its JSON: arrays of numbers and long texts, one byte for each character. */
function bytesOf(value: unknown): readonly ['shorts' | 'bytes' | 'text', Uint8Array] | undefined {
  if (value instanceof Uint16Array) return ['shorts', new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
  if (value instanceof Uint8Array) return ['bytes', value]
  const isPlain = typeof value === 'string' && value.length > 200 && !/[^\0-\xff]/.test(value)
  return isPlain ? ['text', Buffer.from(value, 'latin1')] : undefined
}

/** A pattern as what it is made of, and what makes one the same way. */
function patternOf(value: unknown): readonly ['pattern' | 'maker', string, string] | undefined {
  if (value instanceof RegExp) return ['pattern', value.source, value.flags]
  if (typeof value !== 'function') return undefined
  const made: unknown = value()
  if (!(made instanceof RegExp)) throw new Error('a function that makes no pattern is no table')
  return ['maker', made.source, made.flags]
}

/** An array or a long text, and its place, which is said when all are known. */
interface Part {
  readonly type: 'shorts' | 'bytes' | 'text'
  readonly bytes: Uint8Array
  readonly place: [string, number, number]
}

/** Likes lie together: a compressor learns what numbers look like, and what texts, and forgets it again. */
const order = ['shorts', 'bytes', 'text']

/** Many short texts by their names: two lists are smaller, and what means the same lies together. */
function recordOf(value: unknown): readonly ['record', string, string] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  const isRecord = entries.length > 500 && entries.every(([name, text]) => !/[ \0]/.test(`${name}${String(text)}`))
  if (!isRecord || entries.some(([, text]) => typeof text !== 'string')) return undefined
  const sorted = entries.map(([name, text]) => [name, String(text)] as const).sort((a, b) => (a[1] < b[1] ? -1 : 1))
  return ['record', sorted.map(([name]) => name).join(' '), sorted.map(([, text]) => text).join(' ')]
}

/**
 * Arrays and long texts one after the other, each at an even place, and behind them everything else as JSON (in ASCII, which is
 * read back fastest), where each of them stands as its sort, its place and its length. The first four bytes tell where
 * the JSON starts. In pieces: each of them by itself.
 */
export function serialized(values: Readonly<Record<string, unknown>>): readonly Uint8Array[] {
  const parts: Part[] = []
  const placed = (value: unknown): unknown => {
    const pair = patternOf(value) ?? recordOf(value)
    if (pair) return pair.map(placed)
    const [type, bytes] = bytesOf(value) ?? []
    if (type !== undefined && bytes !== undefined) {
      const place: Part['place'] = [type, 0, type === 'shorts' ? bytes.length / 2 : bytes.length]
      parts.push({ type, bytes, place })
      return place
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, placed(one)]))
  }
  const rest = placed(values)
  parts.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
  let at = 4
  for (const { bytes, place } of parts) {
    place[1] = at
    at += bytes.length + (bytes.length % 2)
  }
  const text = JSON.stringify(rest)
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(at)
  const even = parts.map(({ bytes }) => (bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, new Uint8Array(1)])))
  return [start, ...even, Buffer.from(escaped, 'latin1')]
}
