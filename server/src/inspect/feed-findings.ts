import { rules } from '../generated/rules.ts'
import type { FeedView } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { levelOf, optionsOf } from './check-post.ts'
import type { Finding } from './types.ts'

/** What the feed rules find, by the index of the post that each finding lies in; a step ends after each rule. */
export function* feedFindings(
  view: FeedView,
  settings: Settings
): Generator<undefined, Map<number, Finding[]>, undefined> {
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
    yield
  }
  return byPost
}
