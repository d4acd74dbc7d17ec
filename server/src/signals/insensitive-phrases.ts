import { equality } from '../generated/equality.ts'
import type { Post, Range } from '../text/types.ts'
import { mayHold, type PhraseStart } from './may-hold.ts'
import { searchSentences } from './search-sentences.ts'

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

const any = /['’-]/g
const plain = /^[a-z]+$/
const opening = /^[a-z0-9]+/
const alphanumeric = /[\p{L}\p{N}]/u

function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
  return alphanumeric.test(String.fromCodePoint(text.codePointAt(at) ?? 32))
}

function isJoiner(code: number): boolean {
  return code === 39 || code === 45 || code === 0x2019
}

/** Whether nothing but joiners stands between two places. */
function areJoiners(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isJoiner(text.charCodeAt(at))) return false
  return true
}

/**
 * The stretches of letters and figures of a text, and those that one apostrophe or hyphen parts, or any number of them,
 * joined: the search leaves such marks out, and "black-list" is "blacklist".
 */
function tokensOf(text: string): ReadonlySet<string> {
  const seen = new Set<string>()
  let overOne = ''
  let overAny = ''
  let last = -1
  for (let at = 0; at < text.length; ) {
    const start = at
    while (at < text.length && isAlphanumeric(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    if (at === start) {
      at++
      continue
    }
    const token = text.slice(start, at)
    const isJoined = last >= 0 && areJoiners(text, last, start)
    if (!isJoined) seen.add(overAny)
    overAny = isJoined ? overAny + token : token
    if (!isJoined || start > last + 1) seen.add(overOne)
    overOne = isJoined && start === last + 1 ? overOne + token : token
    last = at
    seen.add(token)
  }
  return seen.add(overOne).add(overAny)
}

/** "o.c.d": its letters alone stand in any text. */
function isDotted([phrase]: Row): boolean {
  return phrase.charCodeAt(1) === 46
}

let made: Table | undefined

function table(): Table {
  if (made) return made
  const byStart = new Map<string, Row[]>()
  const others = new Map<Row, readonly string[]>()
  for (const row of equality) {
    const words = row[0].toLowerCase().replace(any, '').split(' ')
    const [start = '', ...rest] = words.map((word) => (plain.test(word) ? word : (opening.exec(word)?.[0] ?? '')))
    const known = byStart.get(start)
    if (known) known.push(row)
    else byStart.set(start, [row])
    if (rest.length > 0) others.set(row, rest)
  }
  made = { byPhrase: new Map(equality.map((row) => [row[0], row])), byStart, others }
  return made
}

const starts: ReadonlyMap<string, PhraseStart>[] = []

/** What a quick look needs to know of the phrases of these groups, by their first words. */
function startsFor(groups: InsensitiveGroups): ReadonlyMap<string, PhraseStart> {
  const key = (groups.condescending ? 1 : 0) + (groups.pronounsAndKin ? 2 : 0)
  const known = starts[key]
  if (known) return known
  const { byStart, others } = table()
  const made = new Map<string, PhraseStart>()
  for (const [start, all] of byStart) {
    const rows = all.filter((row) => isOn(row, groups))
    if (rows.length === 0) continue
    made.set(start, {
      isWhole: rows.some((row) => !others.has(row) && !isDotted(row)),
      isDotted: rows.some((row) => isDotted(row)),
      next: secondWords(rows.map((row) => others.get(row) ?? []))
    })
  }
  starts[key] = made
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
  const seen = tokensOf(lower)
  const rows: Row[] = []
  for (const word of seen) {
    for (const row of byStart.get(word) ?? []) {
      if (!isOn(row, groups)) continue
      if (others.get(row)?.some((other) => other !== '' && !seen.has(other))) continue
      if (isDotted(row) && !lower.includes(row[0].slice(0, 3))) continue
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
  const found = searchSentences(post.masked, post.tree(), plain, withApostrophes).flatMap(({ phrase, start, end }) => {
    const row = byPhrase.get(phrase)
    // a phrase with capitals stands for exactly these
    if (!row || (phrase !== phrase.toLowerCase() && post.masked.slice(start, end) !== phrase)) return []
    const [, id, group, , ...offers] = row
    return [{ start, end, id, isEveryday: group === 'everyday', offers }]
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
