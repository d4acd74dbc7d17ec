import { describe, expect, it } from 'vitest'
import type { ConfigProblem } from '../../server/src/settings/config.ts'
import { mergeSettings } from '../../server/src/settings/merge-settings.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

/** The problems of a text, each with the words that it marks. */
function problems(text: string): (readonly [string, string, ConfigProblem['level']])[] {
  return readConfig(text).problems.map(({ start, end, message, level }) => [text.slice(start, end), message, level])
}

describe('readConfig', () => {
  it('reads JSON with comments, trailing commas and a byte order mark', () => {
    const { config, problems: none } = readConfig(
      '\ufeff// ours\n{ "target": "80-20", "allow": ["hi",], /* x */ "limits": { "twitter": 25000.9 }, }'
    )
    expect(none).toEqual([])
    expect(config).toEqual({ target: '80-20', allow: ['hi'], limits: { x: 25000 } })
  })

  it('reads levels, options and custom targets', () => {
    const { config, problems: none } = readConfig(
      '{ "rules": { "hard-sell": "off", "hashtag-pile": { "level": "hint" } }, "target": { "max": { "promote": 0.1 }, "min": { "personal+talk": 0.5 } } }'
    )
    expect(none).toEqual([])
    expect(config.rules?.get('hard-sell')).toEqual({ level: 'off' })
    expect(config.rules?.get('hashtag-pile')).toEqual({ level: 'hint' })
    expect(config.target).toEqual({ max: { promote: 0.1 }, min: { 'personal+talk': 0.5 } })
  })

  it.each([
    ['{ "rulez": {} }', '"rulez"', 'Did you mean “rules”?', 'warning'],
    ['{ "rules": { "hard-sel": "off" } }', '"hard-sel"', 'Did you mean “hard-sell”?', 'warning'],
    ['{ "rules": { "hard-sell": "loud" } }', '"loud"', 'one of off, hint, info, warning, error', 'error'],
    ['{ "rules": { "hard-sell": { "lvl": 1 } } }', '"lvl"', 'We do not know “lvl”', 'warning'],
    ['{ "rules": [] }', '[]', 'should be an object', 'error'],
    ['{ "allow": "x" }', '"x"', 'a list of texts', 'error'],
    ['{ "allow": ["a", 1] }', '1', 'a text in quotation marks', 'error'],
    ['{ "target": "80-30" }', '"80-30"', 'one of social-first', 'error'],
    ['{ "target": { "max": { "promote": 2 } } }', '2', 'from 0 to 1', 'error'],
    ['{ "target": { "max": { "sell": 0.2 } } }', '"sell"', 'sell', 'warning'],
    ['{ "limits": { "x": 0 } }', '0', 'at least 1', 'error'],
    ['{ "limits": { "mastodont": 1 } }', '"mastodont"', 'Did you mean “mastodon”?', 'warning'],
    ['{ "profile": { "pet": ["Biscuit"] } }', '"pet"', 'Did you mean “pets”?', 'warning'],
    ['[]', '[]', 'should be an object', 'error'],
    ['{ "allow": ["a" "b"] }', '"b"', 'a comma is missing', 'error'],
    ['{ "allow": ["a] }', '"a] }', 'a closing quotation mark is missing', 'error'],
    ['', '', 'empty', 'error']
  ])('%s: says what is wrong, and where', (text, marked, message, level) => {
    expect(problems(text)).toContainEqual([marked, expect.stringContaining(message), level])
    expect(readConfig(text).isBroken).toBe(level === 'error')
  })

  it('keeps what is right beside what is wrong', () => {
    expect(readConfig('{ "allow": ["a", 1], "target": 3, "exclude": ["b"] }').config).toEqual({
      allow: ['a'],
      exclude: ['b']
    })
  })

  it('neither falls over nor inherits', () => {
    expect(readConfig('['.repeat(200_000)).isBroken).toBe(true)
    expect(readConfig('{"a":'.repeat(50_000)).isBroken).toBe(true)
    const { config } = readConfig(
      '{ "__proto__": { "target": "x" }, "rules": { "__proto__": "off", "constructor": "off" } }'
    )
    expect(config.target).toBeUndefined()
    expect(config.rules?.size).toBe(0)
  })
})

describe('mergeSettings', () => {
  const read = (text: string) => readConfig(text).config

  it('lets the later voice win, entry by entry, and lists as a whole', () => {
    const merged = mergeSettings(
      read(
        '{ "rules": { "hard-sell": { "level": "hint" } }, "allow": ["a"], "profile": { "name": "Jo", "pets": ["Rex"] }, "limits": { "x": 1 } }'
      ),
      read(
        '{ "rules": { "shouting": "off" }, "allow": ["b"], "profile": { "pets": ["Biscuit"] }, "limits": { "bluesky": 2 } }'
      )
    )
    expect([...merged.rules]).toEqual([
      ['hard-sell', { level: 'hint' }],
      ['shouting', { level: 'off' }]
    ])
    expect(merged.allow).toEqual(['b'])
    expect(merged.profile).toMatchObject({ name: 'Jo', pets: ['Biscuit'], places: [] })
    expect(merged.limits).toEqual({ x: 1, bluesky: 2 })
  })

  it('is the defaults where nobody speaks', () => {
    expect(mergeSettings({}, {})).toEqual(defaultSettings)
  })
})
