import { plainSnippet } from '../snippet.ts'
import type { Edit, PostView } from '../types.ts'
import { fitsLimits } from './fits-limits.ts'
import { shareLeads } from './share-leads.ts'

/** Rewrites that put a sentence of the writer's own above a shared link; none that would make the post too long. */
export function leadEdits(view: PostView): readonly Edit[] {
  const { post } = view
  const at = post.body.start
  return shareLeads(post.text.slice(at, post.body.end)).flatMap(({ title, snippet }) => {
    const text = `${snippet}\n\n`
    if (!fitsLimits(view, [{ start: at, end: at, text: plainSnippet(text) }])) return []
    return [{ kind: 'rewrite', title, isSnippet: true, changes: [{ start: at, end: at, text }] }]
  })
}
