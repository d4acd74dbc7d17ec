import { sameEnds } from '../same-ends.ts'
import type { Settings } from '../settings/types.ts'
import { type Cut, cell, cellOf } from '../text/cut.ts'
import { type Disabled, disabledInFile, isDisabled, isOffAt, nothingDisabled, stateAfter } from './directive-state.ts'
import type { Checked } from './post-cache.ts'
import { resolveFindings } from './resolve-findings.ts'
import { type Frame, isSameRow, type Row, resolveRow } from './resolve-row.ts'
import type { Finding, PostReport, Report } from './types.ts'

/** All that goes into the report on a file. */
export interface Parts {
  readonly cut: Cut
  /** One for each post of the cut. */
  readonly all: readonly Checked[]
  /** What was found over the feed, by the index of the post in which it stands. */
  readonly ofFeed: readonly (readonly Finding[] | undefined)[]
  readonly balance: Report['balance']
  readonly settings: Settings
}

/** Sorts of rows. */
const plain = 1
const placed = 2

/** A look at a file. What is asked of each post stands in rows of numbers, so that most posts are not touched at all. */
interface Look {
  readonly cut: Cut
  readonly all: readonly Checked[]
  readonly ofFeed: Parts['ofFeed']
  readonly frame: Frame
  readonly rows: Row[]
  /** Whether each row is plain, and whether it is placed. */
  readonly sorts: Uint8Array
  /** How many findings of each post could be shown, how many of these are, and how many cannot be shown anyway. */
  readonly kept: Int32Array
  readonly shown: Int32Array
  readonly over: Int32Array
  readonly reports: PostReport[]
}

function emptyLook(cut: Cut, all: readonly Checked[], ofFeed: Parts['ofFeed'], frame: Frame): Look {
  const count = all.length
  return {
    cut,
    all,
    ofFeed,
    frame,
    rows: new Array<Row>(count),
    sorts: new Uint8Array(count),
    kept: new Int32Array(count),
    shown: new Int32Array(count),
    over: new Int32Array(count),
    reports: new Array<PostReport>(count)
  }
}

const none: readonly Finding[] = []

function firstOf(findings: readonly Finding[], most: number): readonly Finding[] {
  return most === findings.length ? findings : most === 0 ? none : findings.slice(0, most)
}

function hasDirective({ view }: Checked): boolean {
  return view.post.directives.length > 0
}

/** The file's own header as an owner of findings. What a comment in the file or the header switches off is left out. */
export function headerReport(start: number, { view, found }: Checked, all: readonly Checked[]): PostReport {
  const file = disabledInFile(all.map((one) => one.view.post))
  const shown = found.filter(
    ({ rule, start: at }) => !isDisabled(file, rule) && !isOffAt(view.post, nothingDisabled, rule, at)
  )
  return { index: -1, start, view, findings: resolveFindings(shown, view, 0).kept, withheld: 0 }
}

/** Which post of the last look a post is, if it is one. */
interface Kinship {
  /** Posts at the start that are the same, and those at the end, which may have moved by `shift`. */
  readonly head: number
  readonly tail: number
  readonly shift: number
}

/** The rows of a look, and the numbers that go with them. */
function resolveRows(look: Look, old: Look, { head, tail, shift }: Kinship): void {
  const { all, ofFeed, frame, rows, sorts, kept, over } = look
  const isFramed = old.frame?.most === frame.most && old.frame.isFeed === frame.isFeed
  let state: Disabled = nothingDisabled
  for (let index = 0; index < all.length; index++) {
    const isKept = isFramed && (index < head || index >= all.length - tail)
    const from = index < head ? index : index + shift
    const sort = isKept && !frame.hasDirectives ? (old.sorts[from] ?? 0) : 0
    const isSteady = sort === plain || (sort === plain + placed && from === index)
    const known = isKept ? old.rows[from] : undefined
    const extra = ofFeed[index]
    if (known && isSteady && isSameRow(old.ofFeed[from], extra)) {
      rows[index] = known
      sorts[index] = sort
      kept[index] = old.kept[from] ?? 0
      over[index] = old.over[from] ?? 0
      continue
    }
    const checked = all[index]
    if (!checked) continue
    const isMoved = known?.isPlaced === true && from !== index
    const row = resolveRow(checked, extra, index, frame, state, isMoved ? undefined : known)
    if (frame.hasDirectives) state = stateAfter(state, checked.view.post)
    rows[index] = row
    sorts[index] = (row.isPlain ? plain : 0) + (row.isPlaced ? placed : 0)
    kept[index] = row.kept.length
    over[index] = row.over
  }
}

/** The reports of a look; how many findings are not shown. `most` is for the file. */
function report(look: Look, old: Look, { head, tail, shift }: Kinship, most: number): number {
  const { cut, all, rows, kept, over, shown, reports } = look
  let room = most
  let withheldInAll = 0
  for (let index = 0; index < all.length; index++) {
    const row = rows[index]
    const from = index < head ? index : index >= all.length - tail ? index + shift : -1
    const count = kept[index] ?? 0
    const part = Math.min(count, room)
    room -= part
    shown[index] = part
    const withheld = (over[index] ?? 0) + count - part
    withheldInAll += withheld
    const start = cellOf(cut, index, cell.start)
    const isSame = from >= 0 && row === old.rows[from] && part === old.shown[from]
    const known = isSame ? old.reports[from] : undefined
    if (known && from === index && start === cellOf(old.cut, from, cell.start)) reports[index] = known
    else if (known) reports[index] = { index, start, view: known.view, findings: known.findings, withheld }
    else {
      const view = all[index]?.view
      if (row && view) reports[index] = { index, start, view, findings: firstOf(row.kept, part), withheld }
    }
  }
  return withheldInAll
}

/**
 * Makes reports from what was found in each post and over the feed: directives, overlaps and caps are applied here. What
 * is the same as at the last look is not worked out again, and stays the same object.
 */
export function createAssembler(): (parts: Parts) => Report {
  let last: Look | undefined
  /** How many of its posts have directives. */
  let directed = 0

  return ({ cut, all, ofFeed, balance, settings }) => {
    const count = all.length
    const old = last ?? emptyLook(cut, [], [], { most: 0, isFeed: false, hasDirectives: false, file: nothingDisabled })
    const { head, tail } = sameEnds(old.all, all)
    directed += all.slice(head, count - tail).filter(hasDirective).length
    directed -= old.all.slice(head, old.all.length - tail).filter(hasDirective).length
    const hasDirectives = directed > 0
    const file = hasDirectives ? disabledInFile(all.map(({ view }) => view.post)) : nothingDisabled
    const look = emptyLook(cut, all, ofFeed, {
      most: settings.maxFindingsPerPost,
      isFeed: count > 1,
      hasDirectives,
      file
    })
    const kinship = { head, tail, shift: old.all.length - count }
    resolveRows(look, old, kinship)
    const most = settings.maxFindingsPerFile > 0 ? settings.maxFindingsPerFile : Number.POSITIVE_INFINITY
    const withheld = report(look, old, kinship, most)
    last = look
    return { languageId: cut.languageId, posts: look.reports, balance, withheld }
  }
}
