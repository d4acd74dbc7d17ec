import { sameEnds } from '../rules/feed/same-ends.ts'
import type { Settings } from '../settings/types.ts'
import type { LanguageId } from '../text/types.ts'
import { type Disabled, disabledInFile, isDisabled, isOffAt, nothingDisabled, stateAfter } from './directive-state.ts'
import type { Checked } from './post-cache.ts'
import { resolveFindings } from './resolve-findings.ts'
import type { Finding, PostReport, Report } from './types.ts'

/** All that goes into the report on a file. */
export interface Parts {
  readonly languageId: LanguageId
  readonly all: readonly Checked[]
  /** Offset in the file at which a post starts, by its index. */
  readonly startOf: (index: number) => number
  /** What was found over the feed, by the index of the post in which it stands. */
  readonly ofFeed: ReadonlyMap<number, readonly Finding[]>
  readonly balance: Report['balance']
  readonly settings: Settings
}

/** What the findings of one post came to at the last look. */
interface Row {
  readonly extra: readonly Finding[] | undefined
  readonly list: readonly Finding[]
  /** Whether nothing in the file or the post's header switches a rule off. */
  readonly isPlain: boolean
  readonly isFeed: boolean
  readonly most: number
  readonly kept: readonly Finding[]
  readonly over: number
  /** Whether some of `kept` know the post's index. */
  readonly isPlaced: boolean
  post: PostReport
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

/**
 * Makes reports from what was found in each post and over the feed: directives, overlaps and caps are applied here. What
 * is the same as at the last look is not worked out again, and stays the same object.
 */
export function createAssembler(): (parts: Parts) => Report {
  let last: readonly Checked[] = []
  let rows: readonly Row[] = []
  /** How many of `last` have directives. */
  let directed = 0

  return ({ languageId, all, startOf, ofFeed, balance, settings }) => {
    const { head, tail } = sameEnds(last, all)
    directed += all.slice(head, all.length - tail).filter(hasDirective).length
    directed -= last.slice(head, last.length - tail).filter(hasDirective).length
    const hasDirectives = directed > 0
    const file = hasDirectives ? disabledInFile(all.map(({ view }) => view.post)) : nothingDisabled
    const most = settings.maxFindingsPerPost
    const isFeed = all.length > 1
    const oldRows = rows
    const shift = last.length - all.length
    let state: Disabled = nothingDisabled

    /** The findings of a post that nothing switches off. */
    const listOf = (checked: Checked, extra: readonly Finding[] | undefined, isPlain: boolean): readonly Finding[] => {
      const list = extra ? [...checked.found, ...extra] : checked.found
      if (isPlain || list.length === 0) return list
      const { post } = checked.view
      const before = state
      return list.filter(
        ({ rule, source, start }) =>
          !isDisabled(file, rule) && !isOffAt(post, before, rule, source.anchor ? post.body.start : start)
      )
    }

    const rowOf = (checked: Checked, index: number): Row => {
      const extra = ofFeed.get(index)
      const old = index < head ? oldRows[index] : index >= all.length - tail ? oldRows[index + shift] : undefined
      const isKnown = old?.most === most && old.isFeed === isFeed && (!old.isPlaced || old.post.index === index)
      if (isKnown && old.isPlain && !hasDirectives && isSame(old.extra, extra)) return old
      const isPlain = !hasDirectives && !isOffAnywhere(checked)
      const list = listOf(checked, extra, isPlain)
      const { view } = checked
      const { kept, withheld: over } =
        isKnown && isSame(old.list, list) ? { kept: old.kept, withheld: old.over } : resolveFindings(list, view, most)
      const isPlaced = isFeed && kept.some(({ source }) => source.anchor)
      const placed = isPlaced && kept !== old?.kept ? withIndex(kept, index) : kept
      const post = old?.post ?? { index, start: startOf(index), view, findings: placed, withheld: over }
      return { extra, list, isPlain, isFeed, most, kept: placed, over, isPlaced, post }
    }

    let room = settings.maxFindingsPerFile > 0 ? settings.maxFindingsPerFile : Number.POSITIVE_INFINITY
    let withheldInAll = 0
    const posts = new Array<PostReport>(all.length)
    const next = new Array<Row>(all.length)
    for (let index = 0; index < all.length; index++) {
      const checked = all[index]
      if (!checked) continue
      const row = rowOf(checked, index)
      if (hasDirectives) state = stateAfter(state, checked.view.post)
      const findings = row.kept.length > room ? row.kept.slice(0, room) : row.kept
      room -= findings.length
      const withheld = row.over + row.kept.length - findings.length
      withheldInAll += withheld
      const start = startOf(index)
      const { post } = row
      if (post.index !== index || post.start !== start || post.findings !== findings || post.withheld !== withheld)
        row.post = { index, start, view: checked.view, findings, withheld }
      posts[index] = row.post
      next[index] = row
    }
    last = all
    rows = next
    return { languageId, posts, balance, withheld: withheldInAll }
  }
}
