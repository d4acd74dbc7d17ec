import type { Config } from './config.ts'

/** A value in force that somebody has set. */
export interface SetValue {
  /** As in `effectiveSettings`: such as `["rules", "hard-sell", "level"]`. */
  readonly path: readonly string[]
  readonly from: 'settings' | 'file'
}

/** Paths of all that a place says, as deep as places are merged. */
function pathsOf({ rules, profile, limits, ...others }: Config): readonly (readonly string[])[] {
  const ofRules = [...(rules ?? [])].flatMap(([id, { level, options }]) => [
    ...(level === undefined ? [] : [['rules', id, 'level']]),
    ...Object.keys(options ?? {}).map((name) => ['rules', id, name])
  ])
  const whole = Object.entries(others).flatMap(([key, value]) => (value === undefined ? [] : [[key]]))
  return [
    ...ofRules,
    ...whole,
    ...Object.keys(limits ?? {}).map((id) => ['limits', id]),
    ...Object.keys(profile ?? {}).map((key) => ['profile', key])
  ]
}

/** Which values in force come from the editor's settings, and which from a configuration file, which wins. */
export function originsOf(settings: Config, file: Config | undefined): readonly SetValue[] {
  const ofFile = file ? pathsOf(file) : []
  const keys = new Set(ofFile.map((path) => path.join('\n')))
  return [
    ...pathsOf(settings)
      .filter((path) => !keys.has(path.join('\n')))
      .map((path): SetValue => ({ path, from: 'settings' })),
    ...ofFile.map((path): SetValue => ({ path, from: 'file' }))
  ]
}
