import type { Post, Range } from '../text/types.ts'
import {
  countsApostrophes,
  type InsensitiveGroups,
  isDotted,
  isEveryday,
  phraseAt,
  restOf,
  rowsAt,
  startOf
} from './equality-table.ts'
import { mayHold, type PhraseStart, type PhraseStarts } from './may-hold.ts'
import { searchSentences } from './search-sentences.ts'

export type { InsensitiveGroups } from './equality-table.ts'

/** A phrase that retext-equality reports, at the same place and under the same id. */
export interface InsensitivePhrase extends Range {
  /** Id of the plugin's pattern: its ruleId. */
  readonly id: string
  readonly isEveryday: boolean
  /** Words to offer instead, in lower case. */
  readonly offers: readonly string[]
}

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

const starts: PhraseStarts[] = []

/** What a quick look needs to know of the phrases of these groups, by their first words; worked out as it is asked for. */
function startsFor(groups: InsensitiveGroups): PhraseStarts {
  const key = (groups.condescending ? 1 : 0) + (groups.pronounsAndKin ? 2 : 0)
  const known = starts[key]
  if (known) return known
  const found = new Map<string, PhraseStart>()
  const made: PhraseStarts = {
    has: (start) => rowsAt(start, groups).length > 0,
    get(start) {
      const own = found.get(start) ?? startOf(start, groups)
      // of other words there is no end
      if (own) found.set(start, own)
      return own
    }
  }
  starts[key] = made
  return made
}

/** Phrases that can stand in a post, by their words alone: all that do, and a few that do not. */
function candidates(post: Post, groups: InsensitiveGroups): readonly number[] {
  const lower = post.masked.slice(post.body.start, post.body.end).toLowerCase()
  const seen = tokensOf(lower)
  const rows: number[] = []
  for (const word of seen) {
    for (const row of rowsAt(word, groups)) {
      if (restOf(row).some((other) => other !== '' && !seen.has(other))) continue
      if (isDotted(row) && !lower.includes(phraseAt(row).phrase.slice(0, 3))) continue
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
  const byPhrase = new Map(rows.map((row) => [phraseAt(row).phrase, row]))
  const phrasesOf = (some: readonly number[]): readonly string[] => some.map((row) => phraseAt(row).phrase)
  const plain = phrasesOf(rows.filter((row) => !countsApostrophes(row)))
  const withApostrophes = phrasesOf(rows.filter(countsApostrophes))
  const found = searchSentences(post.masked, post.tree(), plain, withApostrophes).flatMap(({ phrase, start, end }) => {
    const row = byPhrase.get(phrase)
    // a phrase with capitals stands for exactly these
    if (row === undefined || (phrase !== phrase.toLowerCase() && post.masked.slice(start, end) !== phrase)) return []
    const { id, offers } = phraseAt(row)
    return [{ start, end, id, isEveryday: isEveryday(row), offers }]
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
