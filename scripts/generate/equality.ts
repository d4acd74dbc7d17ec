/** retext-equality's patterns as a table that can be searched fast, with how our rule reads them. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { equalityBits, equalityGroups, lettersOf } from '../../server/src/signals/equality-bits.ts'
import { importsFor, packedArray } from './packed-array.ts'

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
  const rows = [...byPhrase].map(([phrase, pattern]): Row => {
    const group = condescending.has(pattern.id)
      ? 'condescending'
      : kin.has(pattern.id) || kin.has(`=${phrase}`)
        ? 'pronounsAndKin'
        : everyday.has(pattern.id)
          ? 'everyday'
          : 'plain'
    const [start = ''] = lettersOf(phrase)
    const bits =
      equalityGroups.indexOf(group) +
      (pattern.apostrophe === true ? equalityBits.apostrophe : 0) +
      (/^\p{L}\.\p{L}/u.test(phrase) ? equalityBits.dotted : 0)
    return { phrase, id: pattern.id, bits, start, offers: offersOf(pattern, phrase, groups) }
  })
  return print(rows, groupsPath)
}

interface Row {
  readonly phrase: string
  readonly id: string
  readonly bits: number
  /** Letters and figures that its first word starts with. */
  readonly start: string
  readonly offers: readonly string[]
}

/** Rows of one start stand together, in their own order. */
function print(rows: readonly Row[], groupsPath: string): string {
  const starts = [...new Set(rows.map(({ start }) => start))]
  const sorted = starts.flatMap((start) => rows.filter((row) => row.start === start))
  const joined = (texts: readonly string[]): string => JSON.stringify(texts.join('\n'))
  const table = `export const equality = {
  /** Letters and figures that phrases start with, and how many phrases each. */
  starts: ${joined(starts)},
  startCounts: ${packedArray(starts.map((start) => rows.filter((row) => row.start === start).length))},
  /** By phrase: its group, and what else there is to it; see signals/equality-bits.ts. */
  bits: ${packedArray(sorted.map(({ bits }) => bits))},
  /** Itself, with "=" for what it starts with. */
  phrases: ${joined(sorted.map(({ phrase, start }) => (phrase.startsWith(start) ? `=${phrase.slice(start.length)}` : phrase)))},
  ids: ${joined(sorted.map(({ id }) => id))},
  /** The alternatives on offer, with a bar before each. */
  offers: ${joined(sorted.map(({ offers }) => offers.map((offer) => `|${offer}`).join('')))}
}`
  return `// Made by scripts/generate from retext-equality and ${groupsPath}. Do not edit.
${importsFor(table)}

${table}
`
}
