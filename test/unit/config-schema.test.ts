import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { effectiveSettings } from '../../server/src/settings/effective-settings.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>
}

function schemaAt(path: string): Schema {
  return JSON.parse(readFileSync(path, 'utf8')) as Schema
}

const strict = schemaAt('server/sociable.config.schema.json')
const hints = schemaAt('server/sociable.config.hints.schema.json')
const isValid = new Ajv({ strict: false }).compile(strict)
const isHinted = new Ajv({ strict: false }).compile(hints)

const good = [
  '{}',
  '{ "$schema": "./schema.json" }',
  '{ "rules": { "hard-sell": "off", "hashtag-pile": { "level": "error", "most": 2 } } }',
  '{ "target": "80-20" }',
  '{ "target": { "max": { "promote": 0.2 }, "min": { "personal+talk": 0.5 } } }',
  '{ "allow": ["order now"], "exclude": ["old/**"] }',
  '{ "limits": { "mastodon": 1000 } }',
  '{ "maxFindingsPerPost": 0, "maxFindingsPerFile": 20 }',
  '{ "profile": { "name": "Jo", "brand": "B", "wares": ["a"], "places": [], "people": [], "pets": ["Biscuit"], "hobbies": [], "causes": [], "topics": [] } }'
]

const bad = [
  '[]',
  '3',
  '{ "rule": {} }',
  '{ "rules": [] }',
  '{ "rules": { "hard-sel": "off" } }',
  '{ "rules": { "hard-sell": "of" } }',
  '{ "rules": { "hard-sell": true } }',
  '{ "rules": { "hashtag-pile": { "most": "two" } } }',
  '{ "rules": { "hashtag-pile": { "mots": 2 } } }',
  '{ "target": "80-21" }',
  '{ "target": { "max": { "promote": 2 } } }',
  '{ "target": { "max": { "promotion": 0.2 } } }',
  '{ "target": { "most": {} } }',
  '{ "allow": "order now" }',
  '{ "allow": [3] }',
  '{ "limits": { "mastodon": 0 } }',
  '{ "limits": { "mastodon": "long" } }',
  '{ "maxFindingsPerPost": -1 }',
  '{ "maxFindingsPerFile": "many" }',
  '{ "profile": { "nmae": "Jo" } }',
  '{ "profile": { "pets": "Biscuit" } }',
  '{ "profile": [] }'
]

describe('the schema of sociable.config.json', () => {
  it('names every setting that is read, and no other', () => {
    const keys = Object.keys(strict.properties)
    expect(Object.keys(effectiveSettings(defaultSettings)).sort()).toEqual(
      keys.filter((key) => key !== '$schema').sort()
    )
    for (const key of keys) {
      const { problems } = readConfig(JSON.stringify({ [key]: null }))
      expect(
        problems.map(({ level }) => level),
        key
      ).not.toContain('warning')
    }
  })

  it.each(good)('and the reader take %s', (text) => {
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true)
    expect(readConfig(text).problems).toEqual([])
  })

  it.each(bad)('and the reader find fault with %s', (text) => {
    expect(isValid(parse(text))).toBe(false)
    expect(readConfig(text).problems.length).toBeGreaterThan(0)
  })

  it.each([...good, ...bad])('finds no fault where the editor has a server that does: %s', (text) => {
    expect(isHinted(parse(text)), JSON.stringify(isHinted.errors)).toBe(true)
  })

  it('offers all the same there', () => {
    const names = (schema: unknown): readonly string[] => {
      if (typeof schema !== 'object' || schema === null) return []
      return Object.entries(schema).flatMap(([key, value]) => [
        ...(key === 'properties' ? Object.keys(value as object) : []),
        ...(key === 'enum' || key === 'examples' ? (value as readonly unknown[]).map(String) : []),
        ...(key === 'description' ? [String(value)] : []),
        ...names(value)
      ])
    }
    expect([...new Set(names(hints))].filter((name) => name !== 'true' && name !== 'false').sort()).toEqual(
      [...new Set(names(strict))].sort()
    )
  })
})
