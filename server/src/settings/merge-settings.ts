import type { Config } from './config.ts'
import { defaultSettings, emptyProfile, type RuleSetting, type Settings } from './types.ts'

function mergeRule(weak: RuleSetting | undefined, strong: RuleSetting): RuleSetting {
  if (!weak) return strong
  const options = { ...weak.options, ...strong.options }
  return { ...weak, ...strong, ...(Object.keys(options).length > 0 ? { options } : {}) }
}

/**
 * Settings in force, from the weakest voice (the editor's settings) to the strongest (the nearest configuration file).
 * Where two speak about the same thing the later wins: rules, limits and the profile entry by entry, lists as a whole.
 */
export function mergeSettings(...configs: readonly Config[]): Settings {
  let settings = defaultSettings
  for (const config of configs) {
    const { rules, profile, limits, ...rest } = config
    const merged = new Map(settings.rules)
    for (const [id, own] of rules ?? []) merged.set(id, mergeRule(merged.get(id), own))
    settings = {
      ...settings,
      ...rest,
      rules: merged,
      profile: { ...emptyProfile, ...settings.profile, ...profile },
      limits: { ...settings.limits, ...limits }
    }
  }
  return settings
}
