/** retext-equality's patterns as a table that can be searched fast, with how our rule reads them. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'

interface Pattern {
  readonly id: string
  readonly apostrophe?: boolean
  readonly considerate?: Readonly<Record<string, string>>
  readonly inconsiderate: Readonly<Record<string, string>>
}

interface Groups {
  readonly condescending: string
  readonly pronounsAndKin: string
  readonly everyday: string
  readonly offer: Readonly<Record<string, readonly string[]>>
}

/** The package does not export its patterns. */
const patternsPath = 'node_modules/retext-equality/lib/patterns-en.js'

/** "= phrase with blanks" stands in a list of words: only single words are named so. */
function listOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

function offersOf(pattern: Pattern, phrase: string, groups: Groups): readonly string[] {
  const own = groups.offer[`=${phrase}`] ?? groups.offer[pattern.id]
  const all = Object.keys(pattern.considerate ?? {})
  if (own === undefined) return all.filter((text) => text.split(' ').length <= 3).slice(0, 3)
  return own
}

/** The table's source. Refuses names in `groups.yaml` that retext-equality does not know. */
export async function buildEquality(groupsPath: string): Promise<string> {
  const { patterns } = (await import(pathToFileURL(patternsPath).href)) as { patterns: readonly Pattern[] }
  const groups = parse(readFileSync(groupsPath, 'utf8')) as Groups
  const ids = new Set(patterns.map((pattern) => pattern.id))
  const phrases = new Set(patterns.flatMap((pattern) => Object.keys(pattern.inconsiderate)))
  const named = [...listOf(groups.condescending), ...listOf(groups.pronounsAndKin), ...Object.keys(groups.offer)]
  const unknown = named.filter((name) => (name.startsWith('=') ? !phrases.has(name.slice(1)) : !ids.has(name)))
  if (unknown.length > 0) throw new Error(`${groupsPath}: not in retext-equality: ${unknown.join(', ')}`)
  const condescending = listOf(groups.condescending)
  const kin = listOf(groups.pronounsAndKin)
  const everyday = listOf(groups.everyday)
  // the last pattern that holds a phrase has it, as in the plugin
  const byPhrase = new Map<string, Pattern>()
  for (const pattern of patterns) for (const phrase of Object.keys(pattern.inconsiderate)) byPhrase.set(phrase, pattern)
  const rows = [...byPhrase].map(([phrase, pattern]) => {
    const group = condescending.has(pattern.id)
      ? 'condescending'
      : kin.has(pattern.id) || kin.has(`=${phrase}`)
        ? 'pronounsAndKin'
        : everyday.has(pattern.id)
          ? 'everyday'
          : 'plain'
    const offers = offersOf(pattern, phrase, groups)
    return JSON.stringify([phrase, pattern.id, group, pattern.apostrophe === true ? 1 : 0, ...offers])
  })
  return `// Made by scripts/generate from retext-equality and ${groupsPath}. Do not edit.
/** Phrase, pattern id, group, whether apostrophes count, and the alternatives on offer. */
export const equality: readonly (readonly [string, string, 'condescending' | 'pronounsAndKin' | 'everyday' | 'plain', 0 | 1, ...string[]])[] = [
  ${rows.join(',\n  ')}
]
`
}
