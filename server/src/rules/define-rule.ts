import type { FeedRule, OptionSpecs, PostRule } from './types.ts'

/** Declares a rule; its options' types follow from their specification. */
export function defineRule<const Specs extends OptionSpecs = Record<never, never>>(
  rule: PostRule<Specs>
): PostRule<Specs> {
  return rule
}

/** Declares a rule about a whole feed. */
export function defineFeedRule<const Specs extends OptionSpecs = Record<never, never>>(
  rule: FeedRule<Specs>
): FeedRule<Specs> {
  return rule
}
