import * as l10n from '@vscode/l10n'
import type { FindingLevel } from '../inspect/types.ts'
import { readDate } from '../rules/feed/read-date.ts'
import { filled } from '../rules/filled.ts'
import { findEchoes, type Sketched } from './find-echoes.ts'
import type { EchoRecord, FileRecord, FindingRecord, PostRecord } from './records.ts'

const rule = 'recycled-post'

interface Told extends Sketched {
  readonly path: string
  readonly post: PostRecord
  readonly echo: EchoRecord
}

function meetsSameReaders(a: PostRecord, b: PostRecord): boolean {
  return a.platforms.length === 0 || b.platforms.length === 0 || a.platforms.some((id) => b.platforms.includes(id))
}

/** By their dates where all have one, else file after file. */
function inOrder(told: readonly Told[]): readonly Told[] {
  const times = new Map<Told, number>()
  for (const one of told) {
    const time = readDate(one.post.date)?.at
    if (time === undefined) return told
    times.set(one, time)
  }
  return [...told].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
}

function allTold(files: readonly FileRecord[]): readonly Told[] {
  const told: Told[] = []
  for (const [file, { path, posts }] of files.entries()) {
    for (const post of posts) {
      const { echo } = post
      if (echo) told.push({ file, path, post, echo, sketch: echo.sketch, isSpared: echo.level === 'off' })
    }
  }
  return told
}

function findingOn({ post, echo }: Told, earlier: Told, level: FindingLevel, isSame: boolean): FindingRecord {
  const { path } = earlier
  const { line } = earlier.echo
  const { line: own, column, endLine, endColumn } = echo
  return {
    rule,
    level,
    message: filled(
      isSame
        ? l10n.t('You have said this before, in {0} on line {1}. Say what has changed since, or let it rest.')
        : l10n.t(
            'You have said nearly this before, in {0} on line {1}. Say what has changed since, or tell it from another side.'
          ),
      path,
      line
    ),
    post: post.index,
    words: '',
    line: own,
    column,
    endLine,
    endColumn
  }
}

/** Findings on posts that say nearly what a post of another file says, by the place of their file. */
function echoesIn(files: readonly FileRecord[]): ReadonlyMap<number, readonly FindingRecord[]> {
  const told = inOrder(allTold(files))
  const found = new Map<number, FindingRecord[]>()
  findEchoes(told, (place, before, isSame) => {
    const [one, earlier] = [told[place], told[before]]
    if (!one || !earlier || one.echo.level === 'off' || !meetsSameReaders(one.post, earlier.post)) return false
    const { file, post } = one
    // what is said of it within its own file is enough
    if (files[file]?.findings.some((known) => known.rule === rule && known.post === post.index)) return true
    const finding = findingOn(one, earlier, one.echo.level, isSame)
    const all = found.get(file)
    if (all) all.push(finding)
    else found.set(file, [finding])
    return true
  })
  return found
}

/** The files of a run, with what is said of posts that repeat one in another file. */
export function withEchoes(files: readonly FileRecord[]): readonly FileRecord[] {
  if (files.length < 2) return files
  const found = echoesIn(files)
  if (found.size === 0) return files
  return files.map((file, place) => {
    const extra = found.get(place)
    if (!extra) return file
    const posts = [...file.posts]
    for (const { post } of extra) {
      const known = posts[post]
      if (known) posts[post] = { ...known, findings: known.findings + 1 }
    }
    const findings = [...file.findings, ...extra].sort((a, b) => a.line - b.line || a.column - b.column)
    return { ...file, posts, findings }
  })
}
