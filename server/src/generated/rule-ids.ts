// Made by scripts/generate from the rule folders. Do not edit.
export const ruleIds: readonly string[] = [
  'bare-link',
  'brochure-talk',
  'fancy-letters',
  'hard-sell',
  'hashtag-pile',
  'headline-echo',
  'missing-alt',
  'never-answers',
  'no-invitation',
  'nothing-local',
  'nothing-personal',
  'nothing-personal-lately',
  'shouting',
  'soft-sell',
  'stiff',
  'too-long'
]
