import { checkPost, viewPost } from '../inspect/check-post.ts'
import { resolveFindings } from '../inspect/resolve-findings.ts'
import type { PostView } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { fitsAll } from '../text/limits.ts'
import { parsePost } from '../text/parse-post.ts'
import { published } from '../text/published.ts'
import type { Post } from '../text/types.ts'
import type { AnswerParts } from './check-answer.ts'
import { withComments } from './passage.ts'
import { withoutLabels } from './slots.ts'

/** What our own engine says of a rewritten passage in its post. */
export interface Judgement {
  readonly before: number
  readonly after: number
  /** Too long for one of the networks. */
  readonly isLonger: boolean
  /** Ids of rules that have more warnings or errors than before. */
  readonly worse: readonly string[]
}

/** The post with another body from `start` to `end`. */
function parseAgain(post: Post, start: number, end: number, passage: string): Post {
  const text = post.text.slice(0, start) + passage + post.text.slice(end)
  const shape = {
    ...(post.header ? { header: { start: post.header.start, end: post.header.end } } : {}),
    body: { start: post.body.start, end: post.body.end + text.length - post.text.length }
  }
  return parsePost(text, shape, post.languageId, { ...post.meta, media: [] })
}

function severe(view: PostView, settings: Settings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, level } of resolveFindings(checkPost(view, settings), view, 0).kept) {
    if (level === 'warning' || level === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}

/**
 * The score of a post before and after its passage is replaced. What stands in a slot counts for nothing: a label such
 * as "[your dog]" is no dog.
 */
export function judgeRewrite(text: string, { post: { view }, passage, settings, networks }: AnswerParts): Judgement {
  const { post } = view
  const { start, end } = passage
  const old = viewPost(parseAgain(post, start, end, withoutLabels(post.text.slice(start, end))), settings)
  const changed = viewPost(parseAgain(post, start, end, withoutLabels(withComments(text, passage))), settings)
  const earlier = severe(old, settings)
  const worse = [...severe(changed, settings)].filter(([rule, count]) => count > (earlier.get(rule) ?? 0))
  const written = parseAgain(post, start, end, withComments(text, passage))
  const part = written.parts[passage.part]
  const isLonger = part !== undefined && !fitsAll(published(written, part).text, networks)
  return { before: old.score.score, after: changed.score.score, isLonger, worse: worse.map(([rule]) => rule) }
}
