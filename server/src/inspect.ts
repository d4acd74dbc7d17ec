import { rules } from './generated/rules.ts'
import { optionsOf } from './inspect/active-rules.ts'
import { createAssembler, headerReport } from './inspect/assemble.ts'
import { checkMissingMedia, checkPosts, viewPosts } from './inspect/check-post.ts'
import { createEditTest } from './inspect/edit-holds.ts'
import { createFeedBalance } from './inspect/feed-balance.ts'
import { feedFindings } from './inspect/feed-findings.ts'
import { createFeedPosts } from './inspect/feed-posts.ts'
import { type Checked, createPostCache, type NewPost, type PostCache } from './inspect/post-cache.ts'
import type { Finding, Report } from './inspect/types.ts'
import { createNotes, type Notes } from './notes.ts'
import type { Edit, FeedView, PostView } from './rules/types.ts'
import type { Settings } from './settings/types.ts'
import { type Cut, cell, cellOf } from './text/cut.ts'
import { cutPosts } from './text/cut-posts.ts'
import { parseHeader } from './text/header.ts'
import { type PostShape, parsePost } from './text/parse-post.ts'
import { emptyMeta, readMeta } from './text/read-meta.ts'
import type { LanguageId, Meta, PostSlice, Range } from './text/types.ts'

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
  /**
   * The same in small steps, none longer than the check of a few posts or one look over the feed: call `next` until it is done,
   * and do something else in between whenever there is something else to do. To cancel, stop calling: what was checked so far is
   * kept, and a later `inspect` or `steps` of the same or a changed text goes on from there. Steps on several versions of
   * a text may be under way at once; each ends with the report on its own version.
   */
  steps(source: Source, settings: Settings): Generator<undefined, Report, undefined>
  /** How many posts have been parsed so far: what a test of the cache counts. */
  parsed(): number
}

/** Adds to each post's findings what its host has not found. */
function addMissing(
  found: (readonly Finding[] | undefined)[],
  all: readonly Checked[],
  settings: Settings,
  missing: ReadonlySet<string>
): void {
  for (const [index, { view }] of all.entries()) {
    const own = view.post.meta.media.length > 0 ? checkMissingMedia(view, settings, missing) : []
    if (own.length > 0) found[index] = [...(found[index] ?? []), ...own]
  }
}

/** Takes all steps at once. */
function finish<Result>(steps: Generator<undefined, Result, undefined>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Whether the file's header is that of its first post, the only one that can have it. */
function isHeaderOf(cut: Cut, { start }: Range): boolean {
  return cut.count > 0 && cellOf(cut, 0, cell.headerEnd) >= 0 && cellOf(cut, 0, cell.start) === start
}

/** Where a slice's header and body are in its own text. */
function shapeOf({ start, header, body }: PostSlice): PostShape {
  return {
    ...(header ? { header: { start: header.start - start, end: header.end - start } } : {}),
    body: { start: body.start - start, end: body.end - start }
  }
}

/** What an inspector knows of its file. */
interface Memory {
  readonly cache: PostCache
  readonly assemble: ReturnType<typeof createAssembler>
  readonly placed: ReturnType<typeof createFeedPosts>
  readonly balanceFor: ReturnType<typeof createFeedBalance>
  header?: { readonly text: string; readonly checked: Checked } | undefined
  knownFor?: { readonly settings: Settings; readonly defaults: string }
  meta?: { readonly key: string; readonly meta: Meta }
  readonly notes: Notes
  parsed: number
}

// steps are functions of the module: see match in post-cache.ts

function* checkAll(
  memory: Memory,
  posts: readonly NewPost[],
  languageId: LanguageId,
  defaults: Meta,
  settings: Settings
): Generator<undefined, readonly Checked[], undefined> {
  memory.parsed += posts.length
  const parsedPosts = posts.map(({ text, slice }) => parsePost(text, shapeOf(slice), languageId, defaults))
  yield
  const views = viewPosts(parsedPosts, settings)
  yield
  const found = checkPosts(views, settings)
  return views.map((view, index) => ({ view, found: found[index] ?? [] }))
}

/** What is wrong with a file's own header that no post has. */
function checkedHeader(memory: Memory, source: Source, header: Range, settings: Settings): Checked | undefined {
  const slice = { start: header.start, end: header.end, header, body: { start: header.end, end: header.end } }
  const text = source.text.slice(header.start, header.end)
  const [own] = finish(checkAll(memory, [{ text, slice }], source.languageId, emptyMeta, settings))
  const end = header.end - header.start
  return own && { view: own.view, found: own.found.filter(({ source: { anchor }, end: at }) => !anchor && at <= end) }
}

function* stepsOf(memory: Memory, source: Source, settings: Settings): Generator<undefined, Report, undefined> {
  const { cache } = memory
  const { text, languageId } = source
  const recut = cutPosts(text, languageId, cache.lastCut())
  const { cut } = recut
  const { feedHeader } = cut
  const ownHeader = feedHeader ? text.slice(feedHeader.start, feedHeader.end) : ''
  const key = [languageId, feedHeader?.start, ownHeader].join('\n')
  if (memory.knownFor?.settings !== settings || memory.knownFor.defaults !== key) {
    cache.clear()
    memory.header = undefined
  }
  memory.knownFor = { settings, defaults: key }
  if (memory.meta?.key !== key)
    memory.meta = { key, meta: feedHeader ? readMeta(parseHeader(text, feedHeader, languageId), emptyMeta) : emptyMeta }
  const { meta } = memory.meta
  const isOwned = feedHeader !== undefined && isHeaderOf(cut, feedHeader)
  if (feedHeader && !isOwned && memory.header?.text !== ownHeader) {
    const found = checkedHeader(memory, source, feedHeader, settings)
    memory.header = found && { text: ownHeader, checked: found }
  }
  const { header } = memory
  const all = yield* cache.match(recut, (posts) => checkAll(memory, posts, languageId, meta, settings))
  const balance = memory.balanceFor(all, settings.target)
  const feed: FeedView = { posts: memory.placed(all), balance, profile: settings.profile, memory: memory.notes }
  const extra = yield* feedFindings(feed, settings)
  const missing = new Set(source.missingMedia)
  if (missing.size > 0) addMissing(extra, all, settings, missing)
  const report = memory.assemble({ cut, all, ofFeed: extra, balance, settings })
  if (!feedHeader || isOwned || !header) return report
  const { view, found } = header.checked
  const own = { view, found: [...found, ...checkMissingMedia(view, settings, missing)] }
  return { ...report, feedHeader: headerReport(feedHeader.start, own, all) }
}

/** An inspector for one file. Use one for each, and let go of it with the file. */
export function createInspector(): Inspector {
  const memory: Memory = {
    cache: createPostCache(),
    assemble: createAssembler(),
    placed: createFeedPosts(),
    balanceFor: createFeedBalance(),
    notes: createNotes(),
    parsed: 0
  }
  return {
    inspect: (source, settings) => finish(stepsOf(memory, source, settings)),
    steps: (source, settings) => stepsOf(memory, source, settings),
    parsed: () => memory.parsed
  }
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
