import { rules } from '../generated/rules.ts'
import type { FeedFinding, FeedRule, FeedView, OptionSpecs, OptionsOf } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { levelOf, optionsOf } from './check-post.ts'
import type { Finding, FindingLevel } from './types.ts'

interface ActiveRule {
  readonly rule: FeedRule
  readonly level: FindingLevel
  readonly options: OptionsOf<OptionSpecs>
}

const active = new WeakMap<Settings, readonly ActiveRule[]>()

function activeRules(settings: Settings): readonly ActiveRule[] {
  const known = active.get(settings)
  if (known) return known
  const made = rules.flatMap((rule) => {
    const level = levelOf(rule, settings)
    return rule.scope === 'feed' && level !== 'off' ? [{ rule, level, options: optionsOf(rule, settings) }] : []
  })
  active.set(settings, made)
  return made
}

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
  for (const { rule, level, options } of activeRules(settings)) {
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
