import { rules } from '../generated/rules.ts'
import type { FeedFinding, FeedView } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { levelOf, optionsOf } from './check-post.ts'
import type { Finding, FindingLevel } from './types.ts'

const made = new WeakMap<FeedFinding, Finding>()

/** The same object as long as the rule says the same object, so that what follows from it need not be worked out again. */
function findingOf(source: FeedFinding, rule: string, level: FindingLevel): Finding {
  const known = made.get(source)
  if (known?.level === level) return known
  const { start, end, message, related } = source
  const finding = { rule, level, message, start, end, source, ...(related ? { related } : {}) }
  made.set(source, finding)
  return finding
}

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
      list.push(findingOf(source, rule.id, source.level && level === rule.level ? source.level : level))
    }
    yield
  }
  return byPost
}
