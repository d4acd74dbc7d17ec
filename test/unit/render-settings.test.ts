import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { renderSettings } from '../../client/src/effective/render-settings.ts'

const settings = {
  target: { max: { promote: 0.25 } },
  allow: ['a', 'b "c"'],
  limits: {},
  profile: { name: 'Jo', pets: [] },
  rules: { hype: 'warning', shouting: { level: 'off', words: 3 } }
}

describe('the configuration in force', () => {
  const text = renderSettings(
    { settings, origins: [] },
    (path) => path.join('.'),
    [{ key: 'calm', value: true, origin: 'user settings' }],
    ['One.', 'Two.']
  )

  it('is JSON with comments that says every value', () => {
    const errors: ParseError[] = []
    expect(parse(text, errors)).toEqual({ ...settings, 'sociable.calm': true })
    expect(errors.map(({ error }) => printParseErrorCode(error))).toEqual([])
    expect(text.startsWith('// One.\n// Two.\n{\n')).toBe(true)
  })

  it('asks where each value comes from, as deep as places are merged', () => {
    const origins = [...text.matchAll(/ \/\/ (\S.*)$/gm)].map(([, origin]) => origin)
    expect(origins).toEqual([
      'target',
      'allow',
      'limits',
      'profile.name',
      'profile.pets',
      'rules.hype.level',
      'rules.shouting.level',
      'rules.shouting.words',
      'user settings'
    ])
  })
})
