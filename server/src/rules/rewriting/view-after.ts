import { collectSignals } from '../../signals/collect-signals.ts'
import { findPhrases } from '../../signals/find-phrases.ts'
import { parsePost } from '../../text/parse-post.ts'
import { applyChanges } from '../snippet.ts'
import type { Change, PostView } from '../types.ts'

/**
 * The post as it would read with the changes made (plain text): what a rule asks to see whether its finding would be
 * gone. The score is still the one from before.
 */
export function viewAfter(view: PostView, changes: readonly Change[]): PostView {
  const { post, profile } = view
  const text = applyChanges(post.text, changes)
  const { header } = post
  const shape = {
    ...(header ? { header: { start: header.start, end: header.end } } : {}),
    body: { start: post.body.start, end: text.length }
  }
  const after = parsePost(text, shape, post.languageId, post.meta)
  const phrases = findPhrases(after.words)
  return { ...view, post: after, phrases, signals: collectSignals(after, phrases, profile) }
}
