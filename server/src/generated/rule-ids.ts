// Made by scripts/generate from the rule folders. Do not edit.
export const ruleIds: readonly string[] = [
  'hard-sell'
]
