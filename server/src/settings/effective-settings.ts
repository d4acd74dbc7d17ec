import { rules } from '../generated/rules.ts'
import type { Settings } from './types.ts'

/** All that is in force, defaults included, as it would stand in a `sociable.config.json`. */
export function effectiveSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const ofRules = rules.map((rule) => {
    const own = settings.rules.get(rule.id)
    const level = own?.level ?? rule.level
    const defaults = Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default] as const)
    const options = { ...Object.fromEntries(defaults), ...own?.options }
    return [rule.id, Object.keys(options).length > 0 ? { level, ...options } : level] as const
  })
  const { rules: _, ...others } = settings
  return { rules: Object.fromEntries(ofRules), ...others }
}
