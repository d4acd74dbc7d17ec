import { ruleIds } from '../../server/src/generated/rule-ids.ts'

/** A configuration in which these rules alone speak, so that a new rule does not change what a test counts. */
export function onlyRules(on: Readonly<Record<string, unknown>>, more: object = {}): string {
  const off = Object.fromEntries(ruleIds.map((id) => [id, 'off']))
  return JSON.stringify({ rules: { ...off, ...on }, ...more })
}
