// Made by scripts/generate from server/src/score/targets.yaml. Do not edit.
import type { CustomTarget } from '../settings/types.ts'

export const targets: Readonly<Record<string, Required<CustomTarget>>> = {
  "social-first": {"max":{"promote":0.2},"min":{"personal+talk+give+share":0.5}},
  "rule-of-thirds": {"max":{"promote":0.34},"min":{"share+inform":0.33,"personal+talk+give":0.33}},
  "80-20": {"max":{"promote":0.2},"min":{}},
  "5-3-2": {"max":{"promote":0.3},"min":{"share+talk+give":0.5,"personal":0.2}},
  "70-20-10": {"max":{"promote":0.1},"min":{"share":0.2}},
  "4-1-1": {"max":{"promote":0.17},"min":{"share+talk+give":0.66}}
}
