import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import * as l10n from '@vscode/l10n'
import { fixAll } from '../inspect/fix-all.ts'
import type { Report } from '../inspect/types.ts'
import { createInspector } from '../inspect.ts'
import { applyChanges } from '../rules/snippet.ts'
import { advice } from '../score/advice.ts'
import { balanceOf, type Counted } from '../score/balance.ts'
import { emptyProfile, type Settings } from '../settings/types.ts'
import type { LanguageId } from '../text/types.ts'
import type { Progress } from './console/progress.ts'
import { Failure, reasonOf } from './failure.ts'
import { fileRecord, type Wanted } from './file-record.ts'
import { decode } from './files/decode.ts'
import { type FoundFile, findFiles, nameOf, type Unreadable } from './files/find-files.ts'
import { languageOf } from './files/language-of.ts'
import { missingMedia, type SeenFiles } from './files/missing-media.ts'
import { readStdin } from './files/read-stdin.ts'
import { createSettingsFinder, type SettingsFinder } from './files/settings-finder.ts'
import { writeAtomic } from './files/write-atomic.ts'
import type { FileRecord, RunRecord } from './records.ts'

/** What a run looks at. */
export interface RunOptions {
  /** Files, folders and patterns; `-` alone is standard input. None: the working folder. */
  readonly paths: readonly string[]
  readonly stdinFilename?: string
  readonly configFile?: string
  readonly fix?: boolean
  readonly wanted?: Wanted
  readonly progress: Progress
}

interface Seen {
  readonly record: FileRecord
  readonly text: string
}

/** Gathers all posts of a run, to be judged together. */
function createTogether(): { add(report: Report, settings: Settings): void; balance(): RunRecord['together'] } {
  const counted: Counted[] = []
  let target: Settings['target'] | undefined
  let profile = emptyProfile
  let isMixed = false
  return {
    add({ posts }, settings) {
      profile = settings.profile
      if (target !== undefined && JSON.stringify(target) !== JSON.stringify(settings.target)) isMixed = true
      target = settings.target
      for (const { view } of posts) counted.push(view.score)
    },
    balance() {
      if (counted.length === 0 || isMixed || target === undefined) return undefined
      const all = balanceOf(counted, target)
      const idea = advice(all, [], profile)
      const { balance, target: name, mix, shortfalls } = all
      return { balance, target: name, mix, shortfalls, ...(idea === undefined ? {} : { advice: idea }) }
    }
  }
}

/** Reads, fixes where asked to, and inspects all that a command was given. What cannot be read is noted; the rest goes on. */
export async function collectRun(options: RunOptions): Promise<RunRecord> {
  const cwd = process.cwd()
  const finder = createSettingsFinder(cwd, options.configFile)
  const together = createTogether()

  const seenFiles: SeenFiles = new Map()

  function see(name: string, folder: string, text: string, languageId: LanguageId, settings: Settings): Seen {
    const changes = options.fix ? fixAll({ text, languageId }, settings) : []
    const mended = applyChanges(text, changes)
    const { inspect } = createInspector()
    const first = inspect({ text: mended, languageId }, settings)
    const missing = missingMedia(first, folder, cwd, seenFiles)
    const report = missing.length > 0 ? inspect({ text: mended, languageId, missingMedia: missing }, settings) : first
    together.add(report, settings)
    return {
      record: { ...fileRecord(name, mended, report, settings, options.wanted), fixed: changes.length },
      text: mended
    }
  }

  const run = isStdin(options) ? await fromStdin(options, cwd, finder, see) : await fromFiles(options, cwd, finder, see)
  const all = together.balance()
  return { ...run, complaints: finder.complaints, ...(all ? { together: all } : {}) }
}

type Run = Omit<RunRecord, 'complaints' | 'together'>
type See = (name: string, folder: string, text: string, languageId: LanguageId, settings: Settings) => Seen

function isStdin({ paths, stdinFilename }: RunOptions): boolean {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Failure(l10n.t('Use - alone: standard input and files cannot be mixed.'))
    return true
  }
  if (stdinFilename !== undefined) throw new Failure(l10n.t('--stdin-filename goes with - (standard input).'))
  return false
}

async function fromStdin(options: RunOptions, cwd: string, finder: SettingsFinder, see: See): Promise<Run> {
  const path = resolve(cwd, options.stdinFilename ?? 'stdin.post')
  const languageId = languageOf(path)
  if (!languageId) {
    throw new Failure(l10n.t('--stdin-filename should end in .post or .md, so that we know how to read it.'))
  }
  const name = options.stdinFilename === undefined ? '<stdin>' : nameOf(path, cwd)
  const { settings, isExcluded } = finder.forFolder(dirname(path))
  try {
    const input = decode(await readStdin())
    if (options.stdinFilename !== undefined && isExcluded(path)) {
      return { files: [], unreadable: [], skipped: [name], ...(options.fix ? { fixedInput: input } : {}) }
    }
    const { record, text } = see(name, dirname(path), input, languageId, settings)
    return { files: [record], unreadable: [], skipped: [], ...(options.fix ? { fixedInput: text } : {}) }
  } catch (error) {
    return { files: [], unreadable: [{ path: name, message: reasonOf(error) }], skipped: [] }
  }
}

async function fromFiles(options: RunOptions, cwd: string, finder: SettingsFinder, see: See): Promise<Run> {
  const found = await findFiles(options.paths.length > 0 ? options.paths : ['.'], cwd)
  const files: FileRecord[] = []
  const unreadable: Unreadable[] = [...found.unreadable]
  const skipped: string[] = []
  let done = 0
  for (const file of found.files) {
    options.progress.step(done++, found.files.length)
    try {
      const record = await one(file, finder, see)
      if (record) files.push(record)
      else if (file.isNamed) skipped.push(file.name)
    } catch (error) {
      unreadable.push({ path: file.name, message: reasonOf(error) })
    }
  }
  options.progress.end()
  return { files, unreadable, skipped }
}

/** The record of a file, written back where it was fixed; undefined where the settings leave it alone. */
async function one(file: FoundFile, finder: SettingsFinder, see: See): Promise<FileRecord | undefined> {
  const { settings, isExcluded } = finder.forFolder(dirname(file.path))
  const languageId = languageOf(file.path)
  if (!languageId || isExcluded(file.path)) return undefined
  const bytes = await readFile(file.path)
  const { record, text } = see(file.name, dirname(file.path), decode(bytes), languageId, settings)
  if (record.fixed === 0) return record
  try {
    await writeAtomic(file.path, text, bytes)
  } catch (error) {
    throw new Failure(l10n.t('its fixes could not be written: {0}', reasonOf(error)))
  }
  return record
}
