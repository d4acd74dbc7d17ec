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

/**
 * Arrays and long texts one after the other, each at an even place, and behind them everything else as JSON (in ASCII, which is
 * read back fastest), where each of them stands as its sort, its place and its length. The first four bytes tell where
 * the JSON starts.
 */
export function serialized(values: Readonly<Record<string, unknown>>): Buffer {
  const parts: Uint8Array[] = []
  let at = 4
  const text = JSON.stringify(values, (_key, value: unknown) => {
    const pattern = patternOf(value)
    if (pattern) return pattern
    const [type, bytes] = bytesOf(value) ?? []
    if (type === undefined || bytes === undefined) return value
    const place = [type, at, type === 'shorts' ? bytes.length / 2 : bytes.length]
    parts.push(bytes, new Uint8Array(bytes.length % 2))
    at += bytes.length + (bytes.length % 2)
    return place
  })
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(at)
  return Buffer.concat([start, ...parts, Buffer.from(escaped, 'latin1')])
}
