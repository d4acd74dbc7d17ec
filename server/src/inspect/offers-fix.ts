import { rules } from '../generated/rules.ts'
import { onceFor } from '../rules/feed/once-for.ts'
import type { PostRule, PostView, Rule } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { optionsOf } from './active-rules.ts'
import type { Finding } from './types.ts'

/** Rules whose edits are all for a person to look at, and take time to make: nobody need make them to learn that none is a fix. */
export const rewriteOnly: ReadonlySet<string> = new Set([
  'bare-link',
  'canned-phrase',
  'corporate-voice',
  'engagement-bait',
  'hard-sell',
  'headline-echo',
  'impersonal-voice',
  'insensitive',
  'self-praise',
  'soft-sell',
  'too-long'
])

/** Rules that have a fix for each of their findings. */
export const fixAlways: ReadonlySet<string> = new Set(['emoji-pile', 'hashtag-case', 'hashtag-pile', 'stiff'])

/** Rules that have a fix where they have words to put in the place of others, which are their finding's data. */
export const fixByWords: ReadonlySet<string> = new Set(['jargon', 'wordy'])

const byId = new Map<string, Rule>()

function ruleOf(id: string): Rule | undefined {
  if (byId.size === 0) for (const rule of rules) byId.set(rule.id, rule)
  return byId.get(id)
}

/** Options by rule. */
const optionsUnder = onceFor((_settings: Settings) => new Map<Rule, ReturnType<typeof optionsOf>>())

function optionsFor(rule: PostRule, settings: Settings): ReturnType<typeof optionsOf> {
  const all = optionsUnder(settings)
  const known = all.get(rule)
  if (known) return known
  const made = optionsOf(rule, settings)
  all.set(rule, made)
  return made
}

/**
 * Whether a finding's rule offers a fix for it. Quick, for counting: whether the fix would help (`editsFor`) takes a look at
 * the mended post. A finding about a whole post has none: it is for a person to answer.
 */
export function offersFix({ rule: id, source, index }: Finding, view: PostView, settings: Settings): boolean {
  if (source.anchor !== undefined || rewriteOnly.has(id)) return false
  if (fixAlways.has(id) || (fixByWords.has(id) && typeof source.data === 'string' && source.data !== '')) return true
  const rule = ruleOf(id)
  if (rule?.scope !== 'post' || !rule.edits) return false
  return rule.edits(source, view, optionsFor(rule, settings), index).some(({ kind }) => kind === 'fix')
}
