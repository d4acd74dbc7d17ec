import { createNotes } from '../notes.ts'
import { factsOf } from '../rules/facts/facts-of.ts'
import { isOwnStory } from '../rules/is-own-story.ts'
import type { PostView } from '../rules/types.ts'
import { scorePost } from '../score/score-post.ts'
import type { Settings } from '../settings/types.ts'
import { collectSignals } from '../signals/collect-signals.ts'
import { findPhrases } from '../signals/find-phrases.ts'
import { overlapTest } from '../text/overlaps.ts'
import type { Post, Range } from '../text/types.ts'
import { type ActivePostRule, activeRules } from './active-rules.ts'
import { allowedRanges } from './allowed.ts'
import { networksOf } from './networks-of.ts'
import type { Finding } from './types.ts'

/** All that is known of a post before any rule looks at it. */
export function viewPost(post: Post, settings: Settings): PostView {
  const [view] = viewPosts([post], settings)
  if (!view) throw new Error('a post has no view')
  return view
}

/** The same for several posts at a time, which is faster. */
export function viewPosts(posts: readonly Post[], settings: Settings): readonly PostView[] {
  const { profile } = settings
  const phrases = posts.map(({ words }) => findPhrases(words))
  const signals = posts.map((post, at) => collectSignals(post, phrases[at] ?? [], profile))
  return posts.map((post, at): PostView => {
    const [hits, found] = [phrases[at] ?? [], signals[at] ?? []]
    const score = scorePost(post, hits, found, profile)
    const facts = factsOf(post, found)
    return {
      post,
      phrases: hits,
      signals: found,
      score,
      facts,
      profile,
      networks: networksOf(post.meta, settings),
      notes: createNotes()
    }
  })
}

/** Whether all of it is somebody else's words, or code. */
function isQuoted({ quotes, code }: Post, { start, end }: Range): boolean {
  for (const range of quotes) if (range.start <= start && end <= range.end) return true
  for (const range of code) if (range.start <= start && end <= range.end) return true
  return false
}

/** What the rules find in one post: all of it, before directives, overlaps and caps. */
export function checkPost(view: PostView, settings: Settings): readonly Finding[] {
  return checkPosts([view], settings)[0] ?? []
}

/** The same for several posts at a time, which is faster; the results in the same order. */
export function checkPosts(views: readonly PostView[], settings: Settings): readonly (readonly Finding[])[] {
  return checkBy(activeRules(settings).post, views, settings)
}

/** What is to be said of the post's pictures and films that are not there. Not kept with the post: files come and go. */
export function checkMissingMedia(
  view: PostView,
  settings: Settings,
  missingMedia: ReadonlySet<string>
): readonly Finding[] {
  if (!view.post.meta.media.some(({ file }) => missingMedia.has(file))) return []
  const asking = activeRules(settings).post.filter(({ rule }) => rule.id === 'header-missing-media')
  return checkBy(asking, [{ ...view, missingMedia }], settings)[0] ?? []
}

const nothing: readonly Finding[] = []

/**
 * One rule after the other over all posts. Most have nothing that a rule needs: their marks say so, and no rule's code is
 * touched.
 */
function checkBy(
  active: readonly ActivePostRule[],
  views: readonly PostView[],
  settings: Settings
): readonly (readonly Finding[])[] {
  const lists: (Finding[] | undefined)[] = views.map(() => undefined)
  const marks = new Int32Array(views.length)
  const english = new Int32Array(views.length)
  let any = 0
  for (const [at, { post, facts }] of views.entries()) {
    if (post.meta.off === true) continue
    marks[at] = facts.marks
    if (!post.isForeign) english[at] = facts.marks
    any |= facts.marks
  }
  for (const one of active) {
    const { needs } = one
    if ((any & needs) === 0) continue
    const own = one.anyLanguage ? marks : english
    for (let at = 0; at < own.length; at++) {
      const view = ((own[at] ?? 0) & needs) === 0 ? undefined : views[at]
      if (view) lists[at] = withFound(lists[at], one, view)
    }
  }
  return lists.map((found, at) => (found ? withoutAllowed(found, views[at]?.post.text ?? '', settings) : nothing))
}

/** What has been found in a post, if anything, with what one more rule finds. */
function withFound(before: Finding[] | undefined, asked: ActivePostRule, view: PostView): Finding[] | undefined {
  const { id, level, options } = asked
  if (asked.mayReport && !asked.mayReport(view, options)) return before
  if (asked.sparesStories && isOwnStory(view)) return before
  let found = before
  for (const source of asked.check(view, options)) {
    if (!asked.readsQuotes && !source.anchor && isQuoted(view.post, source)) continue
    found ??= []
    found.push({
      rule: id,
      level: source.level && level === asked.rule.level ? source.level : level,
      message: source.message,
      start: source.start,
      end: source.end,
      source
    })
  }
  return found
}

function withoutAllowed(found: readonly Finding[], text: string, settings: Settings): readonly Finding[] {
  if (settings.allow.length === 0) return found
  const allowed = allowedRanges(text, settings.allow)
  if (allowed.length === 0) return found
  const isAllowed = overlapTest(allowed)
  return found.filter((finding) => finding.source.anchor || !isAllowed(finding))
}
