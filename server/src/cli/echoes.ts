import * as l10n from '@vscode/l10n'
import { readDate } from '../rules/feed/read-date.ts'
import type { EchoRecord, FileRecord, FindingRecord, PostRecord } from './records.ts'

const rule = 'recycled-post'

/** Posts that share less of their sketches than this say different things. */
const leastShared = 0.6

/** Of the posts with the same hash, so many are compared. */
const mostCompared = 8

interface Told {
  readonly file: FileRecord
  readonly post: PostRecord
  readonly echo: EchoRecord
  readonly time: number | undefined
  /** The last post that it was compared with. */
  comparedWith?: Told
}

/**
 * What share of two sketches is the same: of the smallest hashes of both together, those in each. Both count upwards, as sketches
 * do.
 */
function shared(a: readonly number[], b: readonly number[]): number {
  const most = Math.max(a.length, b.length)
  let same = 0
  let union = 0
  for (let i = 0, k = 0; union < most && (i < a.length || k < b.length); union++) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[k] ?? Number.POSITIVE_INFINITY
    if (x === y) same++
    if (x <= y) i++
    if (y <= x) k++
  }
  return same / union
}

function meetsSameReaders(a: PostRecord, b: PostRecord): boolean {
  return a.platforms.length === 0 || b.platforms.length === 0 || a.platforms.some((id) => b.platforms.includes(id))
}

/** By their dates where all have one, else file after file. */
function inOrder(told: readonly Told[]): readonly Told[] {
  if (told.some(({ time }) => time === undefined)) return told
  return [...told].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
}

function findingOn({ post, echo }: Told, earlier: Told, isSame: boolean): FindingRecord | undefined {
  if (echo.level === 'off') return undefined
  const { path } = earlier.file
  const { line } = earlier.echo
  const { line: own, column, endLine, endColumn } = echo
  return {
    rule,
    level: echo.level,
    message: isSame
      ? l10n.t('You have said this before, in {0} on line {1}. Say what has changed since, or let it rest.', path, line)
      : l10n.t(
          'You have said nearly this before, in {0} on line {1}. Say what has changed since, or tell it from another side.',
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

/** Findings on posts that say nearly what a post of another file says, by the path of their file. */
function echoesIn(files: readonly FileRecord[]): ReadonlyMap<string, readonly FindingRecord[]> {
  const told = files.flatMap((file) =>
    file.posts.flatMap((post): readonly Told[] =>
      post.echo ? [{ file, post, echo: post.echo, time: readDate(post.date)?.at }] : []
    )
  )
  const seen = new Map<number, Told[]>()
  const found = new Map<string, FindingRecord[]>()
  for (const one of inOrder(told)) {
    const candidates: Told[] = []
    for (const hash of one.echo.sketch) {
      const before = seen.get(hash)
      if (!before) {
        seen.set(hash, [one])
        continue
      }
      for (let at = 0; at < before.length && at < mostCompared; at++) {
        const earlier = before[at]
        if (!earlier || earlier.comparedWith === one || earlier.file === one.file) continue
        earlier.comparedWith = one
        candidates.push(earlier)
      }
      // who comes later is compared with none of those that are not kept
      if (before.length < mostCompared) before.push(one)
    }
    const isTold = one.file.findings.some((finding) => finding.rule === rule && finding.post === one.post.index)
    if (isTold) continue
    for (const earlier of candidates) {
      const share = shared(one.echo.sketch, earlier.echo.sketch)
      if (share < leastShared || !meetsSameReaders(one.post, earlier.post)) continue
      const finding = findingOn(one, earlier, share === 1)
      if (!finding) continue
      found.set(one.file.path, [...(found.get(one.file.path) ?? []), finding])
      break
    }
  }
  return found
}

/** The files of a run, with what is said of posts that repeat one in another file. */
export function withEchoes(files: readonly FileRecord[]): readonly FileRecord[] {
  if (files.length < 2) return files
  const found = echoesIn(files)
  if (found.size === 0) return files
  return files.map((file) => {
    const extra = found.get(file.path)
    if (!extra) return file
    const posts = file.posts.map((post) => {
      const more = extra.filter((finding) => finding.post === post.index).length
      return more === 0 ? post : { ...post, findings: post.findings + more }
    })
    const findings = [...file.findings, ...extra].sort((a, b) => a.line - b.line || a.column - b.column)
    return { ...file, posts, findings }
  })
}
