import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Settings } from '../../settings/types.ts'
import type { Wanted } from '../file-record.ts'
import { isThere, type SeenFiles } from '../files/missing-media.ts'
import { languagesOf } from '../locale.ts'
import type { FileRecord } from '../records.ts'
import { version } from '../version.ts'
import type { FileTask, Inspected } from '../work/task.ts'
import { readCacheFile, writeCacheFile } from './cache-file.ts'
import { digestOf } from './digest.ts'
import { type PackedRecord, packRecord, unpackRecord } from './pack-record.ts'
import { createTables, readTables, tableLines } from './tables.ts'

/** What is known of a file, and what it depends on. */
interface Entry {
  /** Digests of the file's bytes and of its settings. */
  readonly contents: string
  readonly settings: string
  /** Media that were looked for, from the working folder, and whether they were there. */
  readonly media: readonly (readonly [path: string, isThere: boolean])[]
  /** Whether fixes were counted. */
  readonly isCounted: boolean
  readonly record: PackedRecord
}

/** The files of a cache by name, as shown. Stands in the line behind those of the tables. */
type Entries = readonly (readonly [name: string, entry: Entry])[]

/** All that is kept of a file. */
const everything: Wanted = { fixable: true, details: true, words: true, echoes: true }

/** Remembers from one run to the next what was found in files that have not changed. */
export interface RunCache {
  /** The record of a file with these bytes, where it is known. */
  find(task: FileTask, bytes: Uint8Array, wanted: Wanted): FileRecord | undefined
  keep(task: FileTask, inspected: Inspected, wanted: Wanted): void
  /** Writes it down where there is something new. Throws where it cannot. */
  save(): void
}

/** Where the cache lies if nobody says: with the caches of other tools, else beside the configuration. */
export function usualPlace(cwd: string): string {
  return existsSync(join(cwd, 'node_modules')) ? 'node_modules/.cache/sociable/check.json' : '.sociablecache'
}

/**
 * Whatever else may change what is found: the program (rebuilt ones too), how the machine stores numbers, what counts as a
 * letter, the reader's language.
 */
function signature(): string {
  const { size, mtimeMs } = statSync(__filename)
  return JSON.stringify([version, size, mtimeMs, process.arch, process.versions.unicode, languagesOf(process.env)])
}

function plain(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}

/** The cache in the file `location`. What is there and not of our making, or damaged, is as good as nothing. */
export function openRunCache(location: string, cwd: string): RunCache {
  const path = resolve(cwd, location)
  const own = signature()
  const line = readCacheFile(path, own)
  const entries = new Map(line ? (JSON.parse(line(tableLines)) as Entries) : [])
  const known = readTables(line ?? (() => '[]'))
  const fresh = new Map<string, Omit<Entry, 'record'> & { readonly record: FileRecord }>()
  const seen: SeenFiles = new Map()
  const digests = new Map<Settings, string>()

  function digestOfSettings(settings: Settings): string {
    const digest = digests.get(settings) ?? digestOf(JSON.stringify(settings, plain))
    digests.set(settings, digest)
    return digest
  }

  return {
    find({ name, settings }, bytes, wanted) {
      const entry = entries.get(name)
      if (!entry || (wanted.fixable && !entry.isCounted) || entry.settings !== digestOfSettings(settings))
        return undefined
      if (entry.contents !== digestOf(bytes)) return undefined
      if (entry.media.some(([file, was]) => isThere(resolve(cwd, file), seen) !== was)) return undefined
      return unpackRecord(name, entry.record, known, wanted)
    },
    keep({ name, settings }, { record, media, digest }, wanted) {
      if (digest === undefined) return
      fresh.set(name, {
        contents: digest,
        settings: digestOfSettings(settings),
        media: media.map(({ target, isThere: was }) => [relative(cwd, target).split(sep).join('/'), was]),
        isCounted: wanted.fixable === true,
        record
      })
    },
    save() {
      if (fresh.size === 0) return
      const tables = createTables()
      const files: [string, Entry][] = []
      for (const [name, entry] of entries) {
        if (fresh.has(name) || !existsSync(resolve(cwd, name))) continue
        files.push([
          name,
          { ...entry, record: packRecord(unpackRecord(name, entry.record, known, everything), tables) }
        ])
      }
      for (const [name, entry] of fresh) files.push([name, { ...entry, record: packRecord(entry.record, tables) }])
      writeCacheFile(path, own, [...tables.lines(), JSON.stringify(files satisfies Entries)])
    }
  }
}
