import { describe, expect, it } from 'vitest'
import { readConfig, readConfigValues } from '../../server/src/settings/read-config.ts'

/** Settings as an editor holds them: right ones, wrong ones, and some that are about other things. */
const sections: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { enable: true, markdown: 'on', codeLens: false },
  { rules: { 'hard-sell': 'off', hype: 'warning', 'long-sentence': ['info', { words: 30 }], nobody: 'off' } },
  { rules: { 'hard-sell': 'loud', hype: 3, shouting: null, jargon: [], stiff: ['off'] } },
  { rules: [], target: 7, allow: 'x', exclude: {}, limits: [], profile: 1 },
  { target: 'business', allow: ['a', '', 3, null], exclude: ['drafts/**'] },
  { target: { base: 'personal', dimensions: { warmth: 1 } } },
  { target: { personal: 40, selling: 'x' } },
  { limits: { mastodon: 500.7, x: 0, nowhere: 3 } },
  { profile: { name: ' Ann ', wares: ['soap', ' ', 4], hobbies: 'none', unknown: true } },
  { maxFindingsPerPost: 3, maxFindingsPerFile: -1, $schema: 'x' },
  { rules: { 'hard-sell': { a: { b: { c: { d: [[[[['deep']]]]] } } } } } }
]

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : [nested(depth - 1)]
}

describe('settings that are values already', () => {
  it.each(sections.map((section) => [section]))('are read as their JSON would be: %j', (section) => {
    expect(readConfigValues(section)).toEqual(readConfig(JSON.stringify(section)).config)
  })

  it.each([10, 18, 19, 20, 21, 40])('are left alone where they are nested too deep: %i', (depth) => {
    const section = { target: 'business', allow: nested(depth) }
    expect(readConfigValues(section)).toEqual(readConfig(JSON.stringify(section)).config)
  })
})
