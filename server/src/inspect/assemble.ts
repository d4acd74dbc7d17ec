import { sameEnds } from '../rules/feed/same-ends.ts'
import type { Settings } from '../settings/types.ts'
import { type Cut, cell, cellOf } from '../text/cut.ts'
import { type Disabled, disabledInFile, isDisabled, isOffAt, nothingDisabled, stateAfter } from './directive-state.ts'
import type { Checked } from './post-cache.ts'
import { resolveFindings } from './resolve-findings.ts'
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

/** What the findings of one post came to at the last look. */
interface Row {
  readonly extra: readonly Finding[] | undefined
  readonly list: readonly Finding[]
  /** Whether nothing in the file or the post's header switches a rule off. */
  readonly isPlain: boolean
  readonly kept: readonly Finding[]
  readonly over: number
  /** Whether some of `kept` know the post's index. */
  readonly isPlaced: boolean
}

/** What holds for all posts of a file. */
interface Frame {
  readonly most: number
  readonly isFeed: boolean
  readonly hasDirectives: boolean
  readonly file: Disabled
}

function isSame(a: readonly Finding[] | undefined, b: readonly Finding[] | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Findings about the whole post know its place, so that neighbours are not offered the same idea. */
function withIndex(kept: readonly Finding[], index: number): readonly Finding[] {
  return kept.map((finding) => (finding.source.anchor ? { ...finding, index } : finding))
}

function hasDirective({ view }: Checked): boolean {
  return view.post.directives.length > 0
}

function isOffAnywhere({ view }: Checked): boolean {
  const { off } = view.post.meta
  return off === true || off.length > 0
}

/** The file's own header as an owner of findings. What a comment in the file or the header switches off is left out. */
export function headerReport(start: number, { view, found }: Checked, all: readonly Checked[]): PostReport {
  const file = disabledInFile(all.map((one) => one.view.post))
  const shown = found.filter(
    ({ rule, start: at }) => !isDisabled(file, rule) && !isOffAt(view.post, nothingDisabled, rule, at)
  )
  return { index: -1, start, view, findings: resolveFindings(shown, view, 0).kept, withheld: 0 }
}

/** The row of a post; `old` is that of the last look, where post, place and frame were the same. */
function rowOf(
  checked: Checked,
  extra: readonly Finding[] | undefined,
  index: number,
  { most, isFeed, hasDirectives, file }: Frame,
  before: Disabled,
  old: Row | undefined
): Row {
  const { view, found } = checked
  const isPlain = !hasDirectives && !isOffAnywhere(checked)
  const whole = extra ? [...found, ...extra] : found
  const list = isPlain
    ? whole
    : whole.filter(
        ({ rule, source, start }) =>
          !isDisabled(file, rule) && !isOffAt(view.post, before, rule, source.anchor ? view.post.body.start : start)
      )
  if (old && isSame(old.list, list)) return { ...old, extra, list, isPlain }
  const { kept, withheld: over } = resolveFindings(list, view, most)
  const isPlaced = isFeed && kept.some(({ source }) => source.anchor)
  return { extra, list, isPlain, kept: isPlaced ? withIndex(kept, index) : kept, over, isPlaced }
}

/**
 * Makes reports from what was found in each post and over the feed: directives, overlaps and caps are applied here. What
 * is the same as at the last look is not worked out again, and stays the same object.
 */
export function createAssembler(): (parts: Parts) => Report {
  let last: readonly Checked[] = []
  let rows: readonly Row[] = []
  let reports: readonly PostReport[] = []
  let frame: Frame | undefined
  /** How many of `last` have directives. */
  let directed = 0

  return ({ cut, all, ofFeed, balance, settings }) => {
    const { head, tail } = sameEnds(last, all)
    directed += all.slice(head, all.length - tail).filter(hasDirective).length
    directed -= last.slice(head, last.length - tail).filter(hasDirective).length
    const hasDirectives = directed > 0
    const file = hasDirectives ? disabledInFile(all.map(({ view }) => view.post)) : nothingDisabled
    const now: Frame = { most: settings.maxFindingsPerPost, isFeed: all.length > 1, hasDirectives, file }
    const isFramed = frame?.most === now.most && frame.isFeed === now.isFeed
    const shift = last.length - all.length
    let state: Disabled = nothingDisabled
    let room = settings.maxFindingsPerFile > 0 ? settings.maxFindingsPerFile : Number.POSITIVE_INFINITY
    let withheldInAll = 0
    const posts = new Array<PostReport>(all.length)
    const next = new Array<Row>(all.length)
    for (let index = 0; index < all.length; index++) {
      const checked = all[index]
      if (!checked) continue
      const isKept = index < head || index >= all.length - tail
      const from = index < head ? index : index + shift
      const known = isKept && isFramed ? rows[from] : undefined
      const old = known && (from === index || !known.isPlaced) ? known : undefined
      const extra = ofFeed[index]
      const isOld = old?.isPlain && !hasDirectives && isSame(old.extra, extra)
      const row = isOld ? old : rowOf(checked, extra, index, now, state, old)
      if (hasDirectives) state = stateAfter(state, checked.view.post)
      const findings = row.kept.length > room ? row.kept.slice(0, room) : row.kept
      room -= findings.length
      const withheld = row.over + row.kept.length - findings.length
      withheldInAll += withheld
      const start = cellOf(cut, index, cell.start)
      const report = isKept ? reports[from] : undefined
      const isReported =
        report?.start === start && from === index && report.findings === findings && report.withheld === withheld
      posts[index] = isReported ? report : { index, start, view: checked.view, findings, withheld }
      next[index] = row
    }
    last = all
    rows = next
    reports = posts
    frame = now
    return { languageId: cut.languageId, posts, balance, withheld: withheldInAll }
  }
}
