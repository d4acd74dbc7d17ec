import { balanceOf } from '../score/balance.ts'
import type { Settings } from '../settings/types.ts'
import { cutOf } from '../text/cut.ts'
import { parseHeader } from '../text/header.ts'
import { parsePost } from '../text/parse-post.ts'
import { emptyMeta, readMeta } from '../text/read-meta.ts'
import { splitPosts } from '../text/split-posts.ts'
import type { LanguageId } from '../text/types.ts'
import { createAssembler } from './assemble.ts'
import { checkPost, viewPost } from './check-post.ts'
import type { Report } from './types.ts'

/**
 * The report on one post of a file, the one at `offset`, as if it stood there alone: for an answer about a place in a
 * long file that is still being read. Empty where no post is.
 */
export function inspectAround(
  { text, languageId }: { readonly text: string; readonly languageId: LanguageId },
  settings: Settings,
  offset: number
): Report {
  const { posts, feedHeader } = splitPosts(text, languageId)
  const index = posts.findIndex(({ start, end }) => start <= offset && offset <= end)
  const slice = posts[index]
  if (!slice) return { languageId, posts: [], balance: balanceOf([], settings.target), withheld: 0 }
  const defaults = feedHeader ? readMeta(parseHeader(text, feedHeader, languageId), emptyMeta) : emptyMeta
  const { start, end, header, body } = slice
  const shape = {
    ...(header ? { header: { start: header.start - start, end: header.end - start } } : {}),
    body: { start: body.start - start, end: body.end - start }
  }
  const view = viewPost(parsePost(text.slice(start, end), shape, languageId, defaults), settings)
  const checked = { view, found: checkPost(view, settings) }
  const balance = balanceOf([view.score], settings.target)
  const cut = cutOf(text, languageId, { posts: [slice] })
  const report = createAssembler()({ cut, all: [checked], ofFeed: [], balance, settings })
  return { ...report, posts: report.posts.map((post) => ({ ...post, index })) }
}
