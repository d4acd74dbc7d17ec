import { search } from 'nlcst-search'
import { toString as textOf } from 'nlcst-to-string'
import { visit } from 'unist-util-visit'
import { equality } from '../generated/equality.ts'
import type { Post, Range } from '../text/types.ts'
import { mayHold, type PhraseStart } from './may-hold.ts'

/** A phrase that retext-equality reports, at the same place and under the same id. */
export interface InsensitivePhrase extends Range {
  /** Id of the plugin's pattern: its ruleId. */
  readonly id: string
  readonly isEveryday: boolean
  /** Words to offer instead, in lower case. */
  readonly offers: readonly string[]
}

/** The two groups that are off by default. */
export interface InsensitiveGroups {
  readonly condescending: boolean
  readonly pronounsAndKin: boolean
}

type Row = (typeof equality)[number]

interface Table {
  readonly byPhrase: ReadonlyMap<string, Row>
  /** Rows by the letters and figures that their first word starts with, apostrophes and hyphens left out. */
  readonly byStart: ReadonlyMap<string, readonly Row[]>
  /** The same of the words that follow, for rows of several words. */
  readonly others: ReadonlyMap<Row, readonly string[]>
}

const token = /[\p{L}\p{N}]+/gu
const single = /(?<=[\p{L}\p{N}])['’-](?=[\p{L}\p{N}])/gu
const any = /['’-]/g

/** "o.c.d": its letters alone stand in any text. */
const dotted = /^\p{L}\.\p{L}/u

let made: Table | undefined

function table(): Table {
  if (made) return made
  const byStart = new Map<string, Row[]>()
  const others = new Map<Row, readonly string[]>()
  for (const row of equality) {
    const words = row[0].toLowerCase().replace(any, '').split(/\s+/)
    const [start = '', ...rest] = words.map((word) => /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? '')
    byStart.set(start, [...(byStart.get(start) ?? []), row])
    if (rest.length > 0) others.set(row, rest)
  }
  made = { byPhrase: new Map(equality.map((row) => [row[0], row])), byStart, others }
  return made
}

const starts = new Map<string, ReadonlyMap<string, PhraseStart>>()

/** What a quick look needs to know of the phrases of these groups, by their first words. */
function startsFor(groups: InsensitiveGroups): ReadonlyMap<string, PhraseStart> {
  const key = `${groups.condescending} ${groups.pronounsAndKin}`
  const known = starts.get(key)
  if (known) return known
  const { byStart, others } = table()
  const made = new Map<string, PhraseStart>()
  for (const [start, all] of byStart) {
    const rows = all.filter((row) => isOn(row, groups))
    if (rows.length === 0) continue
    made.set(start, {
      isWhole: rows.some((row) => !others.has(row) && !dotted.test(row[0])),
      isDotted: rows.some((row) => dotted.test(row[0])),
      next: secondWords(rows.map((row) => others.get(row) ?? []))
    })
  }
  starts.set(key, made)
  return made
}

/** The words that follow the first ones of several phrases: each second word, and the last ones of the phrases with it. */
function secondWords(following: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const found = new Map<string, Set<string> | undefined>()
  for (const words of following) {
    const [second, last] = [words[0], words.at(-1)]
    if (second === undefined || last === undefined) continue
    const isShort = words.length === 1 || last === '' || (found.has(second) && found.get(second) === undefined)
    found.set(second, isShort ? undefined : (found.get(second) ?? new Set()).add(last))
  }
  return found
}

function isOn([, , group]: Row, groups: InsensitiveGroups): boolean {
  return (group !== 'condescending' && group !== 'pronounsAndKin') || groups[group]
}

/** Phrases that can stand in a post, by their words alone: all that do, and a few that do not. */
function candidates(post: Post, groups: InsensitiveGroups): readonly Row[] {
  const { byStart, others } = table()
  const lower = post.masked.slice(post.body.start, post.body.end).toLowerCase()
  const seen = new Set(lower.match(token))
  // the search leaves out apostrophes and hyphens within a word: "black-list" is "blacklist"
  for (const joiner of /['’-]/.test(lower) ? [single, any] : [])
    for (const word of lower.replace(joiner, '').match(token) ?? []) seen.add(word)
  const rows: Row[] = []
  for (const word of seen) {
    for (const row of byStart.get(word) ?? []) {
      if (!isOn(row, groups)) continue
      if (others.get(row)?.some((other) => other !== '' && !seen.has(other))) continue
      if (dotted.test(row[0]) && !lower.includes(row[0].slice(0, 3))) continue
      rows.push(row)
    }
  }
  return rows
}

/**
 * What retext-equality reports on the post's prose, with the phrases of the groups that are off ignored. The plugin
 * indexes its 900 phrases anew for each paragraph; here only those whose words occur are searched for.
 */
export function findInsensitive(post: Post, groups: InsensitiveGroups): readonly InsensitivePhrase[] {
  if (!mayHold(post, startsFor(groups))) return []
  const rows = candidates(post, groups)
  if (rows.length === 0) return []
  const { byPhrase } = table()
  const plain = rows.filter((row) => row[3] === 0).map((row) => row[0])
  const withApostrophes = rows.filter((row) => row[3] === 1).map((row) => row[0])
  const found: InsensitivePhrase[] = []
  visit(post.tree(), 'ParagraphNode', (paragraph) => {
    const handle: Parameters<typeof search>[2] = (nodes, _index, _parent, phrase) => {
      // a phrase with capitals stands for exactly these
      if (phrase !== phrase.toLowerCase() && textOf(nodes) !== phrase) return
      const start = nodes[0]?.position?.start.offset
      const end = nodes.at(-1)?.position?.end.offset
      const row = byPhrase.get(phrase)
      if (start === undefined || end === undefined || !row) return
      const [, id, group, , ...offers] = row
      found.push({ start, end, id, isEveryday: group === 'everyday', offers })
    }
    search(paragraph, plain, handle)
    search(paragraph, withApostrophes, handle, { allowApostrophes: true })
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
