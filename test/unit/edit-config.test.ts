import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { allowPhrase, setProfile, setRuleLevel, setTarget } from '../../server/src/settings/edit-config.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'

const commented = `{
\t// loud ones
\t"rules": {
\t\t"shouting": { "level": "info" } // for now
\t},
\t/* ours */
\t"allow": [
\t\t"hermit crab lady"
\t]
}
`

describe('a configuration file that is written', () => {
  it('keeps its comments, tabs and line breaks', () => {
    for (const text of [commented, commented.replaceAll('\n', '\r\n')]) {
      const once = applyChanges(text, setRuleLevel(text, 'hard-sell', 'off'))
      const after = applyChanges(once, allowPhrase(once, 'buy now'))
      for (const comment of ['// loud ones', '// for now', '/* ours */']) expect(after).toContain(comment)
      expect(after).toContain('\t\t"hard-sell": "off"')
      expect(after.includes('\r\n')).toBe(text.includes('\r\n'))
      expect(after.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'))
      const { config, problems } = readConfig(after)
      expect(problems).toEqual([])
      expect(config.allow).toEqual(['hermit crab lady', 'buy now'])
    }
  })

  it('keeps a rule’s options', () => {
    const after = applyChanges(commented, setRuleLevel(commented, 'shouting', 'off'))
    expect(after).toContain('"shouting": { "level": "off" } // for now')
  })

  it('does not say a thing twice', () => {
    expect(allowPhrase(commented, 'Hermit Crab Lady')).toEqual([])
  })

  it('starts from nothing', () => {
    for (const text of ['', '\n', '{}']) {
      const after = applyChanges(text, setTarget(text, '80-20'))
      expect(JSON.parse(after)).toEqual({ target: '80-20' })
      expect(after.startsWith('{')).toBe(true)
    }
  })
})

describe('a profile that is written', () => {
  const own = `{
  "profile": {
    // the old boy
    "pets": ["Biscuit"], // and no cat
    "hobbies": [
      "trivia"
    ]
  }
}
`

  it('keeps comments and what stays as it is, adds what is new and empties what is taken away', () => {
    const lists = { places: ['Maple Lane'], pets: ['Biscuit', 'Momo "the cat"'], hobbies: [], wares: [] }
    const after = applyChanges(own, setProfile(own, lists))
    expect(after).toContain('// the old boy')
    expect(after).toContain('// and no cat')
    const { config, problems } = readConfig(after)
    expect(problems).toEqual([])
    expect(config.profile).toEqual({ pets: ['Biscuit', 'Momo "the cat"'], hobbies: [], places: ['Maple Lane'] })
  })

  it('changes nothing where nothing is new', () => {
    expect(setProfile(own, { pets: ['Biscuit'], hobbies: ['trivia'], people: [] })).toEqual([])
    expect(setProfile('', { pets: [] })).toEqual([])
  })

  it('makes a file where there is none', () => {
    const after = applyChanges('', setProfile('', { pets: ['Biscuit'], people: ['Sam'] }))
    expect(readConfig(after).config.profile).toEqual({ pets: ['Biscuit'], people: ['Sam'] })
    expect(after.endsWith('}\n')).toBe(true)
  })
})
