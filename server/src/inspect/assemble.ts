import type { Settings } from '../settings/types.ts'
import type { LanguageId, PostSlice } from '../text/types.ts'
import { type Disabled, disabledInFile, isDisabled, isOffAt, nothingDisabled, stateAfter } from './directive-state.ts'
import type { Checked } from './post-cache.ts'
import { resolveFindings } from './resolve-findings.ts'
import type { Finding, PostReport, Report } from './types.ts'

interface Resolved {
  readonly index: number
  readonly list: readonly Finding[]
  readonly most: number
  readonly kept: readonly Finding[]
  readonly withheld: number
}

/** What a post's findings came to last. */
const resolved = new WeakMap<Checked, Resolved>()

function isSame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a === b || (a.length === b.length && a.every((finding, index) => finding === b[index]))
}

/** Findings about the whole post know its place, so that neighbours are not offered the same idea. */
function withIndex(kept: readonly Finding[], index: number): readonly Finding[] {
  return kept.some((finding) => finding.source.anchor)
    ? kept.map((finding) => (finding.source.anchor ? { ...finding, index } : finding))
    : kept
}

function resolve(checked: Checked, list: readonly Finding[], index: number, isFeed: boolean, most: number): Resolved {
  const place = isFeed ? index : -1
  const known = resolved.get(checked)
  if (known && known.index === place && known.most === most && isSame(known.list, list)) return known
  const { kept, withheld } = resolveFindings(list, checked.view, most)
  const made = { index: place, list, most, kept: isFeed ? withIndex(kept, index) : kept, withheld }
  resolved.set(checked, made)
  return made
}

/** The file's own header as an owner of findings. What a comment in the file or the header switches off is left out. */
export function headerReport(start: number, { view, found }: Checked, all: readonly Checked[]): PostReport {
  const file = disabledInFile(all.map((one) => one.view.post))
  const shown = found.filter(
    ({ rule, start: at }) => !isDisabled(file, rule) && !isOffAt(view.post, nothingDisabled, rule, at)
  )
  return { index: -1, start, view, findings: resolveFindings(shown, view, 0).kept, withheld: 0 }
}

/** The report, from what was found in each post and over the feed: directives, overlaps and caps are applied here. */
export function assemble(
  slices: readonly PostSlice[],
  all: readonly Checked[],
  ofFeed: ReadonlyMap<number, Finding[]>,
  balance: Report['balance'],
  settings: Settings,
  languageId: LanguageId
): Report {
  const hasDirectives = all.some(({ view }) => view.post.directives.length > 0)
  const file = hasDirectives ? disabledInFile(all.map(({ view }) => view.post)) : nothingDisabled
  let state: Disabled = nothingDisabled
  let room = settings.maxFindingsPerFile > 0 ? settings.maxFindingsPerFile : Number.POSITIVE_INFINITY
  let withheldInAll = 0
  const posts = all.map((checked, index): PostReport => {
    const { view, found } = checked
    const { post } = view
    const before = state
    const extra = ofFeed.get(index)
    let list = extra ? [...found, ...extra] : found
    if (list.length > 0 && (hasDirectives || post.meta.off === true || post.meta.off.length > 0)) {
      list = list.filter(
        (finding) =>
          !isDisabled(file, finding.rule) &&
          !isOffAt(post, before, finding.rule, finding.source.anchor ? post.body.start : finding.start)
      )
    }
    state = hasDirectives ? stateAfter(state, post) : state
    const { kept, withheld: over } = resolve(checked, list, index, all.length > 1, settings.maxFindingsPerPost)
    const findings = kept.length > room ? kept.slice(0, room) : kept
    room -= findings.length
    const withheld = over + kept.length - findings.length
    withheldInAll += withheld
    return { index, start: slices[index]?.start ?? 0, view, findings, withheld }
  })
  return { languageId, posts, balance, withheld: withheldInAll }
}
