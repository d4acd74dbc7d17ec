/** The settings in package.json and the JSON schema of sociable.config.json, from the rules' own declarations. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { OptionSpec, Rule } from '../../server/src/rules/types.ts'
import { kinds } from '../../server/src/text/types.ts'
import { hintsOnly } from './hints-only.ts'
import { moveWords, withWords } from './manifest-words.ts'

type Json = Readonly<Record<string, unknown>>

const levels = ['off', 'hint', 'info', 'warning', 'error']

async function rulesNow(): Promise<readonly Rule[]> {
  return ((await import('../../server/src/generated/rules.ts')) as { rules: readonly Rule[] }).rules
}

function targetNames(): string[] {
  return Object.keys(parse(readFileSync('server/src/score/targets.yaml', 'utf8')) as Json)
}

function optionSchema(spec: OptionSpec): Json {
  const base = { default: spec.default, description: spec.description }
  if (Array.isArray(spec.default))
    return { ...base, type: 'array', items: spec.enum ? { enum: spec.enum } : { type: 'string' } }
  const type = typeof spec.default
  return {
    ...base,
    type,
    ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }),
    ...(spec.enum ? { enum: spec.enum } : {})
  }
}

function ruleSchema(rule: Rule): Json {
  const options = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, spec]) => [name, optionSchema(spec)])
  )
  const level = { enum: levels, description: `How loudly to report. Default: ${rule.level}.`, default: rule.level }
  const object = { type: 'object', properties: { level, ...options }, additionalProperties: false }
  return { description: `${rule.summary}.`, anyOf: [level, object] }
}

function customTarget(): Json {
  const shares = {
    type: 'object',
    propertyNames: { pattern: `^(${kinds.join('|')})(\\+(${kinds.join('|')}))*$` },
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 }
  }
  return {
    type: 'object',
    properties: {
      max: { ...shares, description: 'At most this share of the posts, 0 to 1, by kind; join kinds with +.' },
      min: { ...shares, description: 'At least this share of the posts, 0 to 1, by kind; join kinds with +.' }
    },
    additionalProperties: false
  }
}

const strings = (description: string): Json => ({ type: 'array', items: { type: 'string' }, description, default: [] })

function profileSchema(): Json {
  return {
    type: 'object',
    description:
      'Who writes. Everything here is used: places for what is local, pets and hobbies for prompts, wares for what is a pitch.',
    properties: {
      name: { type: 'string', description: 'Your first name, as friends call you.' },
      brand: { type: 'string', description: 'The name of your business.' },
      wares: strings('What you sell, in the words of your posts.'),
      places: strings('Your town, quarter, street, the park where you walk.'),
      people: strings('People you may name: partner, children, colleagues, regulars.'),
      pets: strings('Your animals, by name.'),
      hobbies: strings('What you do when nobody pays you for it.'),
      causes: strings('What you help: the shelter, the school, the choir.'),
      topics: strings('What you like to talk about.')
    },
    additionalProperties: false
  }
}

function commonProperties(rules: readonly Rule[]): Record<string, Json> {
  return {
    rules: {
      type: 'object',
      description: 'Rules by id: a level (off, hint, info, warning, error), or an object with level and options.',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      additionalProperties: false,
      default: {}
    },
    target: {
      description: 'What a good mix of posts is: a rule of thumb by name, or limits of your own.',
      anyOf: [{ enum: targetNames() }, customTarget()],
      default: 'social-first'
    },
    allow: strings('Words and phrases that are never reported.'),
    exclude: strings('Globs of files that are left alone.'),
    limits: {
      type: 'object',
      description: 'Character limits by network, where yours differ (a Mastodon server, a paid account).',
      additionalProperties: { type: 'integer', minimum: 1 },
      default: {}
    },
    profile: profileSchema()
  }
}

/** Settings that the editor's own settings have by hand, with words of their own. */
function capProperties(): Record<string, Json> {
  const cap = (description: string, byDefault: number): Json => ({
    type: 'integer',
    minimum: 0,
    default: byDefault,
    description
  })
  return {
    maxFindingsPerPost: cap(
      'Show at most this many findings in one post, the most serious first; 0 shows all. The command line always does.',
      8
    ),
    maxFindingsPerFile: cap(
      'Show at most this many findings in one file; 0 shows all. The command line always does.',
      1000
    )
  }
}

async function schemaNow(): Promise<Json> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Sociable',
    description: 'Settings and profile for Sociable. Comments are welcome.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    properties: { $schema: { type: 'string' }, ...commonProperties(await rulesNow()), ...capProperties() },
    additionalProperties: false
  }
}

/** The schema of sociable.config.json, for every tool that checks JSON. */
export async function buildSchema(): Promise<string> {
  return `${JSON.stringify(await schemaNow(), null, 2)}\n`
}

/** The same for VS Code beside our extension. */
export async function buildHintsSchema(): Promise<string> {
  return `${JSON.stringify(hintsOnly(await schemaNow()), null, 2)}\n`
}

function resource(name: string, schema: Json): Json {
  const { description: _, ...rest } = schema
  return { scope: 'resource', markdownDescription: `%setting.${name}%`, ...rest }
}

interface Section {
  title: string
  order: number
  properties: Record<string, unknown>
}

/** The settings by section, with their words as keys, and the words. */
async function sectionsNow(): Promise<ReturnType<typeof moveWords>> {
  const common = commonProperties(await rulesNow())
  const section = (key: string, order: number, names: readonly string[]): Section => ({
    title: `%settings.${key}%`,
    order,
    properties: Object.fromEntries(names.map((name) => [`sociable.${name}`, resource(name, common[name] ?? {})]))
  })
  const hand = JSON.parse(readFileSync('scripts/generate/settings.hand.json', 'utf8')) as Record<
    string,
    Record<string, unknown>
  >
  const sections = [
    section('checks', 1, ['rules', 'allow', 'exclude']),
    section('balance', 2, ['target']),
    section('profile', 3, ['profile']),
    section('networks', 4, ['limits']),
    { title: '%settings.editor%', order: 5, properties: {} as Record<string, unknown> }
  ]
  for (const [key, properties] of Object.entries(hand)) {
    const target = sections.find((candidate) => candidate.title === `%settings.${key}%`)
    Object.assign(target?.properties ?? {}, properties)
  }
  const { value, words } = moveWords(
    Object.fromEntries(sections.flatMap(({ properties }) => Object.entries(properties)))
  )
  const moved = value as Readonly<Record<string, unknown>>
  const withKeys = sections.map((one) => ({
    ...one,
    properties: Object.fromEntries(Object.keys(one.properties).map((name) => [name, moved[name]]))
  }))
  return { value: withKeys, words }
}

/** package.json with the generated settings in `contributes.configuration`; everything else stays. */
export async function buildManifest(path: string): Promise<string> {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { contributes?: Record<string, unknown> }
  manifest.contributes = { ...manifest.contributes, configuration: (await sectionsNow()).value }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** package.nls.json with the words of the generated settings; everything else stays. */
export async function buildWords(path: string): Promise<string> {
  return withWords(readFileSync(path, 'utf8'), (await sectionsNow()).words)
}
