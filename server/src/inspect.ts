import { rules } from './generated/rules.ts'
import { checkPost, levelOf, optionsOf, viewPost } from './inspect/check-post.ts'
import {
  type Disabled,
  disabledInFile,
  isDisabled,
  isOffAt,
  nothingDisabled,
  stateAfter
} from './inspect/directive-state.ts'
import { createEditTest } from './inspect/edit-holds.ts'
import { resolveFindings } from './inspect/resolve-findings.ts'
import type { Finding, PostReport, Report } from './inspect/types.ts'
import type { Edit, FeedView, PostView } from './rules/types.ts'
import { balanceOf } from './score/balance.ts'
import type { Settings } from './settings/types.ts'
import { parseHeader } from './text/header.ts'
import { parsePost } from './text/parse-post.ts'
import { emptyMeta, readMeta } from './text/read-meta.ts'
import { splitPosts } from './text/split-posts.ts'
import type { LanguageId, PostSlice, Range } from './text/types.ts'

interface Checked {
  readonly view: PostView
  readonly found: readonly Finding[]
}

/** A file to inspect. */
export interface Source {
  readonly text: string
  readonly languageId: LanguageId
  /**
   * Files named under `media` that the host has looked for and not found, as written in the text. Rules cannot look for
   * files themselves; without this, header-missing-media reports nothing.
   */
  readonly missingMedia?: readonly string[]
}

/** Keeps what it knows of a file's posts, so that a post that did not change is neither parsed nor checked again. */
export interface Inspector {
  /** The report on `source` under `settings`. */
  inspect(source: Source, settings: Settings): Report
  /** How many posts have been parsed so far: what a test of the cache counts. */
  readonly parsed: number
}

function feedFindings(view: FeedView, settings: Settings): Map<number, Finding[]> {
  const byPost = new Map<number, Finding[]>()
  for (const rule of rules) {
    if (rule.scope !== 'feed') continue
    const level = levelOf(rule, settings)
    if (level === 'off') continue
    for (const source of rule.check(view, optionsOf(rule, settings))) {
      const list = byPost.get(source.post) ?? []
      byPost.set(source.post, list)
      const { start, end, message, related } = source
      list.push({
        rule: rule.id,
        level: source.level && level === rule.level ? source.level : level,
        message,
        start,
        end,
        source,
        ...(related ? { related } : {})
      })
    }
  }
  return byPost
}

/** An inspector for one file. Use one for each, and let go of it with the file. */
export function createInspector(): Inspector {
  let cache = new Map<string, Checked>()
  let cachedFor: { settings: Settings; defaults: string } | undefined
  let parsed = 0

  function checked(
    text: string,
    slice: PostSlice,
    source: Source,
    defaults: Parameters<typeof parsePost>[3],
    settings: Settings
  ): Checked {
    parsed++
    const shape = {
      ...(slice.header
        ? { header: { start: slice.header.start - slice.start, end: slice.header.end - slice.start } }
        : {}),
      body: { start: slice.body.start - slice.start, end: slice.body.end - slice.start }
    }
    const missing = source.missingMedia && new Set(source.missingMedia)
    const view = viewPost(parsePost(text, shape, source.languageId, defaults), settings, missing)
    return { view, found: checkPost(view, settings) }
  }

  /** What is wrong with a file's own header that no post has. */
  function checkedHeader(source: Source, header: Range, settings: Settings): Checked {
    const slice = { start: header.start, end: header.end, header, body: { start: header.end, end: header.end } }
    const { view, found } = checked(source.text.slice(header.start, header.end), slice, source, emptyMeta, settings)
    const end = header.end - header.start
    return { view, found: found.filter((finding) => !finding.source.anchor && finding.end <= end) }
  }

  function inspect(source: Source, settings: Settings): Report {
    const { text, languageId } = source
    const slices = splitPosts(text, languageId)
    const feedHeader = slices.feedHeader
    const ownHeader = feedHeader ? text.slice(feedHeader.start, feedHeader.end) : ''
    const defaultsKey = [languageId, ownHeader, ...(source.missingMedia ?? [])].join('\n')
    if (cachedFor?.settings !== settings || cachedFor.defaults !== defaultsKey) cache = new Map()
    cachedFor = { settings, defaults: defaultsKey }
    const defaults = feedHeader ? readMeta(parseHeader(text, feedHeader, languageId), emptyMeta) : emptyMeta
    const next = new Map<string, Checked>()
    const all = slices.posts.map((slice) => {
      const own = text.slice(slice.start, slice.end)
      const key = `${slice.header ? slice.header.end - slice.header.start : ''}|${slice.body.start - slice.start}|${own}`
      const known = next.get(key) ?? cache.get(key) ?? checked(own, slice, source, defaults, settings)
      next.set(key, known)
      return known
    })
    const isOwned = slices.posts.some(({ header }) => header?.start === feedHeader?.start)
    const headerKey = `feed|${ownHeader}`
    const header =
      feedHeader && !isOwned ? (cache.get(headerKey) ?? checkedHeader(source, feedHeader, settings)) : undefined
    if (header) next.set(headerKey, header)
    cache = next
    const balance = balanceOf(
      all.map(({ view }) => ({ kinds: view.score.kinds, status: view.post.meta.status })),
      settings.target
    )
    const feed: FeedView = {
      posts: all.map(({ view }, index) => ({ view, index })),
      balance,
      profile: settings.profile
    }
    const ofFeed = feedFindings(feed, settings)
    const report = assemble(slices.posts, all, ofFeed, balance, settings, languageId)
    if (!feedHeader || !header) return report
    return { ...report, feedHeader: headerReport(feedHeader.start, header, all) }
  }

  return {
    inspect,
    get parsed() {
      return parsed
    }
  }
}

/** The file's own header as an owner of findings. What a comment in the file or the header switches off is left out. */
function headerReport(start: number, { view, found }: Checked, all: readonly Checked[]): PostReport {
  const file = disabledInFile(all.map((one) => one.view.post))
  const shown = found.filter(
    ({ rule, start: at }) => !isDisabled(file, rule) && !isOffAt(view.post, nothingDisabled, rule, at)
  )
  return { index: -1, start, view, findings: resolveFindings(shown, view, 0).kept, withheld: 0 }
}

function assemble(
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
  const posts = all.map(({ view, found }, index): PostReport => {
    const before = state
    const extra = ofFeed.get(index)
    let list = extra ? [...found, ...extra] : found
    if (list.length > 0 && (hasDirectives || view.post.meta.off === true || view.post.meta.off.length > 0)) {
      list = list.filter(
        (finding) =>
          !isDisabled(file, finding.rule) &&
          !isOffAt(view.post, before, finding.rule, finding.source.anchor ? view.post.body.start : finding.start)
      )
    }
    state = hasDirectives ? stateAfter(state, view.post) : state
    const resolved = resolveFindings(list, view, settings.maxFindingsPerPost)
    const shown = resolved.kept.slice(0, room)
    const kept =
      all.length > 1 ? shown.map((finding) => (finding.source.anchor ? { ...finding, index } : finding)) : shown
    room -= kept.length
    const withheld = resolved.withheld + resolved.kept.length - kept.length
    withheldInAll += withheld
    return { index, start: slices[index]?.start ?? 0, view, findings: kept, withheld }
  })
  return { languageId, posts, balance, withheld: withheldInAll }
}

/** The report on a text, with nothing kept from one call to the next. */
export function inspect(source: Source, settings: Settings): Report {
  return createInspector().inspect(source, settings)
}

/**
 * The edits that a finding's rule offers, best first, without those that would not help; changes count from the start
 * of the post.
 */
export function editsFor(finding: Finding, view: PostView, settings: Settings): readonly Edit[] {
  const rule = rules.find((candidate) => candidate.id === finding.rule)
  if (rule?.scope !== 'post' || !rule.edits) return []
  const holds = createEditTest(view, settings)
  return rule
    .edits(finding.source, view, optionsOf(rule, settings), finding.index)
    .filter((edit) => holds(finding.rule, edit))
}
