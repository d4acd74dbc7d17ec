import { rules } from '../generated/rules.ts'
import { anyPost } from '../rules/facts/marks.ts'
import type { FeedRule, OptionSpecs, OptionsOf, PostRule, Rule } from '../rules/types.ts'
import type { Level, Settings } from '../settings/types.ts'
import type { FindingLevel } from './types.ts'

/** The level of a rule under these settings. */
export function levelOf(rule: Rule, settings: Settings): Level {
  return settings.rules.get(rule.id)?.level ?? rule.level
}

/** A rule's options: what is set, else its own defaults. A value of the wrong type counts as not set. */
export function optionsOf<Specs extends OptionSpecs>(
  rule: { readonly id: string; readonly options?: Specs },
  settings: Settings
): OptionsOf<Specs> {
  const set = settings.rules.get(rule.id)?.options
  const entries = Object.entries(rule.options ?? {}).map(([name, spec]) => {
    const value = set?.[name]
    const isSame =
      value !== undefined &&
      typeof value === typeof spec.default &&
      Array.isArray(value) === Array.isArray(spec.default)
    return [name, isSame ? value : spec.default] as const
  })
  return Object.fromEntries(entries) as OptionsOf<Specs>
}

/** A rule that is on, with all that it needs to be asked. */
interface ActiveRule<Kind extends Rule> {
  readonly rule: Kind
  readonly level: FindingLevel
  readonly options: OptionsOf<OptionSpecs>
}

/** What of a rule is asked with each post. All have the same shape, which rules themselves have not: V8 is quicker with these. */
export interface ActivePostRule extends ActiveRule<PostRule> {
  readonly id: string
  /** Marks of which a post must have one before the rule is asked. */
  readonly needs: number
  readonly anyLanguage: boolean | undefined
  readonly readsQuotes: boolean | undefined
  readonly sparesStories: boolean | undefined
  readonly mayReport: PostRule['mayReport']
  readonly check: PostRule['check']
}

interface ActiveRules {
  readonly post: readonly ActivePostRule[]
  readonly feed: readonly ActiveRule<FeedRule>[]
}

function activePostRule(rule: PostRule, level: FindingLevel, options: OptionsOf<OptionSpecs>): ActivePostRule {
  return {
    rule,
    level,
    options,
    id: rule.id,
    needs: rule.needs ?? anyPost,
    anyLanguage: rule.anyLanguage,
    readsQuotes: rule.readsQuotes,
    sparesStories: rule.sparesStories,
    mayReport: rule.mayReport,
    check: rule.check
  }
}

const active = new WeakMap<Settings, ActiveRules>()

/** The rules that are on under these settings, by what they look at; worked out once for each settings. */
export function activeRules(settings: Settings): ActiveRules {
  const known = active.get(settings)
  if (known) return known
  const post: ActivePostRule[] = []
  const feed: ActiveRule<FeedRule>[] = []
  for (const rule of rules) {
    const level = levelOf(rule, settings)
    if (level === 'off') continue
    const options = optionsOf(rule, settings)
    if (rule.scope === 'post') post.push(activePostRule(rule, level, options))
    else feed.push({ rule, level, options })
  }
  const made = { post, feed }
  active.set(settings, made)
  return made
}
