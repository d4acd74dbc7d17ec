import { factsOf } from '../rules/facts/facts-of.ts'
import { isOwnStory } from '../rules/is-own-story.ts'
import type { PostRule, PostView } from '../rules/types.ts'
import { scorePost } from '../score/score-post.ts'
import type { Settings } from '../settings/types.ts'
import { collectSignals } from '../signals/collect-signals.ts'
import { findPhrases } from '../signals/find-phrases.ts'
import { overlapTest } from '../text/overlaps.ts'
import type { Post, Range } from '../text/types.ts'
import { type ActiveRule, activeRules } from './active-rules.ts'
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
  const phrased = posts.map((post) => ({ post, phrases: findPhrases(post.words) }))
  const signalled = phrased.map(({ post, phrases }) => ({
    post,
    phrases,
    signals: collectSignals(post, phrases, profile)
  }))
  return signalled.map(({ post, phrases, signals }) => {
    const score = scorePost(post, phrases, signals, profile)
    const facts = factsOf(post, phrases, signals)
    return { post, phrases, signals, score, facts, profile, networks: networksOf(post.meta, settings) }
  })
}

/** Whether all of it is somebody else's words, or code. */
function isQuoted(post: Post, { start, end }: Range): boolean {
  const isIn = (range: Range): boolean => range.start <= start && end <= range.end
  return post.quotes.some(isIn) || post.code.some(isIn)
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

function checkBy(
  active: readonly ActiveRule<PostRule>[],
  views: readonly PostView[],
  settings: Settings
): readonly (readonly Finding[])[] {
  const all = views.map((view): Looked => ({ view, found: [] }))
  const on = all.filter(({ view }) => view.post.meta.off !== true)
  const english = on.filter(({ view }) => !view.post.isForeign)
  for (const one of active) for (const looked of one.rule.anyLanguage ? on : english) checkOne(one, looked)
  return all.map(({ view, found }) => withoutAllowed(found, view.post.text, settings))
}

/** A post, and what has been found in it so far. */
interface Looked {
  readonly view: PostView
  readonly found: Finding[]
}

function checkOne({ rule, level, options }: ActiveRule<PostRule>, { view, found }: Looked): void {
  if (rule.mayReport && !rule.mayReport(view, options)) return
  if (rule.sparesStories && isOwnStory(view)) return
  for (const source of rule.check(view, options)) {
    if (!rule.readsQuotes && !source.anchor && isQuoted(view.post, source)) continue
    found.push({
      rule: rule.id,
      level: source.level && level === rule.level ? source.level : level,
      message: source.message,
      start: source.start,
      end: source.end,
      source
    })
  }
}

function withoutAllowed(found: readonly Finding[], text: string, settings: Settings): readonly Finding[] {
  if (found.length === 0) return found
  const allowed = allowedRanges(text, settings.allow)
  if (allowed.length === 0) return found
  const isAllowed = overlapTest(allowed)
  return found.filter((finding) => finding.source.anchor || !isAllowed(finding))
}
