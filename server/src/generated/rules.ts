// Made by scripts/generate from the rule folders. Do not edit.
import hardSell from '../rules/hard-sell/rule.ts'
import type { Rule } from '../rules/types.ts'

export const rules = [
  hardSell
] as readonly Rule[]
