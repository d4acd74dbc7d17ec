// Made by scripts/generate from the rule folders. Do not edit.
export const ruleIds: readonly string[] = [
  'bare-link',
  'brochure-talk',
  'emoji-pile',
  'fancy-letters',
  'hard-sell',
  'hashtag-pile',
  'headline-echo',
  'insensitive',
  'mention-pile',
  'missing-alt',
  'never-answers',
  'no-invitation',
  'nothing-local',
  'nothing-personal',
  'nothing-personal-lately',
  'same-link',
  'same-opening',
  'shouting',
  'soft-sell',
  'stiff',
  'too-long'
]
