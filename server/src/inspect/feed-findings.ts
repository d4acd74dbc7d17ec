import type { FeedFinding, FeedView } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { activeRules } from './active-rules.ts'
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
): Generator<undefined, (readonly Finding[] | undefined)[], undefined> {
  const byPost = new Array<Finding[] | undefined>(view.posts.length)
  for (const { rule, level, options } of activeRules(settings).feed) {
    for (const source of rule.check(view, options)) {
      const finding = findingOf(source, rule.id, source.level && level === rule.level ? source.level : level)
      const list = byPost[source.post]
      if (list) list.push(finding)
      else byPost[source.post] = [finding]
    }
    yield
  }
  return byPost
}
