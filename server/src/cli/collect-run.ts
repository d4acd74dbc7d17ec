import { dirname, resolve } from 'node:path'
import * as l10n from '@vscode/l10n'
import { advice } from '../score/advice.ts'
import { balanceOfMix } from '../score/balance.ts'
import type { Settings } from '../settings/types.ts'
import { type Kind, kinds } from '../text/types.ts'
import type { Progress } from './console/progress.ts'
import { withEchoes } from './echoes.ts'
import { Failure, reasonOf } from './failure.ts'
import type { Wanted } from './file-record.ts'
import { decode } from './files/decode.ts'
import { findFiles, nameOf, type Unreadable } from './files/find-files.ts'
import { languageOf } from './files/language-of.ts'
import { readStdin } from './files/read-stdin.ts'
import { createSettingsFinder, type SettingsFinder } from './files/settings-finder.ts'
import type { FileRecord, RunRecord } from './records.ts'
import { inspectTasks } from './work/inspect-tasks.ts'
import type { FileTask, Work } from './work/task.ts'

/** What a run looks at. */
export interface RunOptions {
  /** Files, folders and patterns; `-` alone is standard input. None: the working folder. */
  readonly paths: readonly string[]
  readonly stdinFilename?: string
  readonly configFile?: string
  readonly fix?: boolean
  readonly wanted?: Wanted
  /** A file to remember in what was found; absent: nothing is remembered. */
  readonly cacheLocation?: string
  readonly progress: Progress
}

/** All posts of a run, judged together; undefined where there are none, or where files have different targets. */
function togetherOf(files: readonly Settled[]): RunRecord['together'] {
  const posts = files.reduce((sum, { record }) => sum + record.posts.length, 0)
  const last = files.at(-1)?.settings
  if (posts === 0 || last === undefined) return undefined
  const targets = new Set(files.map(({ settings }) => settings.target).map((target) => JSON.stringify(target)))
  if (targets.size > 1) return undefined
  const share = (kind: Kind): number =>
    files.reduce((sum, { record }) => sum + record.mix[kind] * record.posts.length, 0) / posts
  const mixed = Object.fromEntries(kinds.map((kind) => [kind, share(kind)])) as Record<Kind, number>
  const all = balanceOfMix(mixed, posts, last.target)
  const idea = advice(all, [], last.profile)
  const { balance, target, mix, shortfalls } = all
  return { balance, target, mix, shortfalls, ...(idea === undefined ? {} : { advice: idea }) }
}

/** Reads, fixes where asked to, and inspects all that a command was given. What cannot be read is noted; the rest goes on. */
export async function collectRun(options: RunOptions): Promise<RunRecord> {
  const cwd = process.cwd()
  const finder = await createSettingsFinder(cwd, options.configFile)
  const work: Work = { cwd, fix: options.fix ?? false, wanted: options.wanted ?? {} }
  const { settled, ...run } = isStdin(options)
    ? await fromStdin(options, work, finder)
    : await fromFiles(options, work, finder)
  const together = togetherOf(settled)
  const files = withEchoes(settled.map(({ record }) => record))
  return { ...run, files, complaints: finder.complaints, ...(together ? { together } : {}) }
}

/** A file's record, and the settings that it was made under. */
interface Settled {
  readonly record: FileRecord
  readonly settings: Settings
}

interface Run extends Omit<RunRecord, 'files' | 'complaints' | 'together'> {
  readonly settled: readonly Settled[]
}

function isStdin({ paths, stdinFilename }: RunOptions): boolean {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Failure(l10n.t('Use - alone: standard input and files cannot be mixed.'))
    return true
  }
  if (stdinFilename !== undefined) throw new Failure(l10n.t('--stdin-filename goes with - (standard input).'))
  return false
}

async function fromStdin(options: RunOptions, work: Work, finder: SettingsFinder): Promise<Run> {
  const { cwd, fix } = work
  const path = resolve(cwd, options.stdinFilename ?? 'stdin.post')
  const languageId = languageOf(path)
  if (!languageId) {
    throw new Failure(l10n.t('--stdin-filename should end in .post or .md, so that we know how to read it.'))
  }
  const name = options.stdinFilename === undefined ? '<stdin>' : nameOf(path, cwd)
  const { settings, isExcluded } = await finder.forFolder(dirname(path))
  try {
    const input = decode(await readStdin())
    if (options.stdinFilename !== undefined && isExcluded(path)) {
      return { settled: [], unreadable: [], skipped: [name], ...(fix ? { fixedInput: input } : {}) }
    }
    const { createFileInspector } = await import('./work/inspect-file.ts')
    const { record, text } = createFileInspector(work).inspectText({ path, name, languageId, settings }, input)
    return { settled: [{ record, settings }], unreadable: [], skipped: [], ...(fix ? { fixedInput: text } : {}) }
  } catch (error) {
    return { settled: [], unreadable: [{ path: name, message: reasonOf(error) }], skipped: [] }
  }
}

async function fromFiles(options: RunOptions, work: Work, finder: SettingsFinder): Promise<Run> {
  const found = await findFiles(options.paths.length > 0 ? options.paths : ['.'], work.cwd)
  const unreadable: Unreadable[] = [...found.unreadable]
  const skipped: string[] = []
  const tasks: FileTask[] = []
  for (const { path, name, isNamed } of found.files) {
    const { settings, isExcluded } = await finder.forFolder(dirname(path))
    const languageId = languageOf(path)
    if (languageId && !isExcluded(path)) tasks.push({ path, name, languageId, settings })
    else if (isNamed) skipped.push(name)
  }
  const { cacheLocation } = options
  const isRemembered = cacheLocation !== undefined
  const wanted = { ...work.wanted, echoes: tasks.length > 1 }
  const { outcomes, cacheProblem } = await inspectTasks(
    tasks,
    { ...work, wanted, isRemembered },
    options.progress,
    cacheLocation
  )
  options.progress.end()
  const settled: Settled[] = []
  for (const [index, { name, settings }] of tasks.entries()) {
    const outcome = outcomes[index]
    if (outcome === undefined) continue
    if ('failure' in outcome) unreadable.push({ path: name, message: outcome.failure })
    else settled.push({ record: outcome.record, settings })
  }
  return { settled, unreadable, skipped, ...(cacheProblem === undefined ? {} : { cacheProblem }) }
}
