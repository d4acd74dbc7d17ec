import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompress, brotliDecompressSync } from 'node:zlib'

/** An array of numbers or a long text in the file: its sort, its place and its length. */
type Place = readonly ['bytes' | 'shorts' | 'text', number, number]

/** A pattern or what makes one: its source and its flags. */
type Pattern = readonly ['pattern' | 'maker', Place | string, string]

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 3 && /^(?:bytes|shorts|text)$/.test(String(value[0]))
}

function isPattern(value: unknown): value is Pattern {
  return Array.isArray(value) && value.length === 3 && /^(?:pattern|maker)$/.test(String(value[0]))
}

/** Names and as many texts. */
type TextRecord = readonly ['record', Place | string, Place | string]

function isRecord(value: unknown): value is TextRecord {
  return Array.isArray(value) && value.length === 3 && value[0] === 'record'
}

/** What is at a place: of arrays a view of the file's own bytes. */
function valueAt([type, at, length]: Place, file: Buffer): Uint8Array | Uint16Array | string {
  if (type === 'text') return file.toString('latin1', at, at + length)
  const place = file.byteOffset + at
  return type === 'bytes' ? new Uint8Array(file.buffer, place, length) : new Uint16Array(file.buffer, place, length)
}

const textOf = (text: Place | string, file: Buffer): string => (isPlace(text) ? String(valueAt(text, file)) : text)

function patternOf([type, source, flags]: Pattern, file: Buffer): RegExp | (() => RegExp) {
  const make = (): RegExp => new RegExp(textOf(source, file), flags)
  return type === 'maker' ? make : make()
}

function recordOf([, names, texts]: TextRecord, file: Buffer): Readonly<Record<string, string>> {
  const all = textOf(texts, file).split(' ')
  return Object.fromEntries(
    textOf(names, file)
      .split(' ')
      .map((name, index) => [name, all[index] ?? ''])
  )
}

/** The values with what is packed in each in its stead. */
function revived(values: Record<string, unknown>, file: Buffer): unknown {
  for (const [name, value] of Object.entries(values)) {
    if (isPlace(value)) values[name] = valueAt(value, file)
    else if (isPattern(value)) values[name] = patternOf(value, file)
    else if (isRecord(value)) values[name] = recordOf(value, file)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      revived(value as Record<string, unknown>, file)
  }
  return values
}

/** Files that were unpacked before anybody needed them. */
const unpacked = new Map<string, Buffer>()

/** A byte more than there are: all comes in one piece, and is known to be all. */
const roomFor = (length: number): { readonly chunkSize: number } => ({ chunkSize: length + 1 })

/** Has a file of tables unpacked by another thread; who needs them before that does it. */
export function readAhead(file: string, length: number): void {
  brotliDecompress(readFileSync(join(__dirname, file)), roomFor(length), (error, bytes) => {
    if (!error) unpacked.set(file, bytes)
  })
}

function unpackedFile(file: string, length: number): Buffer {
  const ready = unpacked.get(file)
  unpacked.delete(file)
  return ready ?? brotliDecompressSync(readFileSync(join(__dirname, file)), roomFor(length))
}

const read = new Map<string, Readonly<Record<string, unknown>>>()

/** The tables in a compressed file beside the bundle by their names; `length` is how many bytes they are when they are not compressed. */
export function readTables(file: string, length: number): Readonly<Record<string, unknown>> {
  const known = read.get(file)
  if (known !== undefined) return known
  const bytes = unpackedFile(file, length)
  const tables = JSON.parse(bytes.toString('latin1', bytes.readUInt32LE())) as Record<string, unknown>
  revived(tables, bytes)
  read.set(file, tables)
  return tables
}
