import { dimensions } from '../../score/types.ts'
import { levels } from '../../settings/types.ts'
import { kinds } from '../../text/types.ts'
import type { Wanted } from '../file-record.ts'
import { noDimensions } from '../no-dimensions.ts'
import type { EchoRecord, FileRecord, FindingRecord, PlaceRecord, PostRecord } from '../records.ts'
import type { Tables, TablesToFill } from './tables.ts'

/** A record as it is kept: rows of numbers, strings by their numbers in a table, -1 for none. */
export type PackedRecord = Pick<FileRecord, 'balance' | 'target' | 'mix' | 'shortfalls' | 'advice' | 'fixable'> & {
  /** Line, score, kind, findings, platforms, date and status of each post. */
  readonly posts: readonly number[]
  /** Post, level, place and number of hashes of each echo. */
  readonly echoes: readonly number[]
  /** Rule, level, message, post, words and place of each finding. */
  readonly findings: readonly number[]
  /** Finding, message and place of each related place. */
  readonly related: readonly number[]
  /** Where its titles, figures and hashes start in the tables. */
  readonly titles: number
  readonly figures: number
  readonly hashes: number
}

const perPost = 7
const perEcho = 7
const perFinding = 9
const perRelated = 6
const statuses = ['draft', 'ready', 'posted'] as const

function pushPlace(row: number[], { line, column, endLine, endColumn }: PlaceRecord): void {
  row.push(line, column, endLine, endColumn)
}

function placeAt(row: readonly number[], at: number): PlaceRecord {
  return { line: row[at] ?? 1, column: row[at + 1] ?? 1, endLine: row[at + 2] ?? 1, endColumn: row[at + 3] ?? 1 }
}

/** A record in its short form; its strings and figures go into `tables`. What its scores are made of is left out. */
export function packRecord(record: FileRecord, tables: TablesToFill): PackedRecord {
  const { numberOf } = tables
  const { balance, target, mix, shortfalls, advice, fixable } = record
  const posts: number[] = []
  const echoes: number[] = []
  const findings: number[] = []
  const related: number[] = []
  const hashes: number[] = []
  for (const { index, line, score, kind, findings: count, platforms, date, status, echo } of record.posts) {
    posts.push(line, score, kinds.indexOf(kind), count, numberOf(platforms.join(' ')))
    posts.push(date === undefined ? -1 : numberOf(date), status === undefined ? -1 : statuses.indexOf(status))
    if (!echo) continue
    echoes.push(index, levels.indexOf(echo.level))
    pushPlace(echoes, echo)
    echoes.push(echo.sketch.length)
    hashes.push(...echo.sketch)
  }
  for (const [index, finding] of record.findings.entries()) {
    const { rule, level, message, post, words, related: other } = finding
    findings.push(numberOf(rule), levels.indexOf(level), numberOf(message), post, numberOf(words))
    pushPlace(findings, finding)
    if (!other) continue
    related.push(index, numberOf(other.message))
    pushPlace(related, other)
  }
  return {
    balance,
    target,
    mix,
    shortfalls,
    ...(advice === undefined ? {} : { advice }),
    fixable,
    posts,
    echoes,
    findings,
    related,
    titles: tables.addTitles(record.posts.map(({ title }) => title)),
    figures: tables.addFigures(record.posts.flatMap((post) => dimensions.map((name) => post.dimensions[name]))),
    hashes: tables.addHashes(hashes)
  }
}

const platformsOf = new Map<string, readonly string[]>()

function platformsIn(text: string): readonly string[] {
  const known = platformsOf.get(text)
  if (known) return known
  const made = text === '' ? [] : text.split(' ')
  platformsOf.set(text, made)
  return made
}

function dimensionsAt(figures: Float64Array, at: number): PostRecord['dimensions'] {
  return {
    personal: figures[at] ?? 0,
    conversational: figures[at + 1] ?? 0,
    generous: figures[at + 2] ?? 0,
    helpful: figures[at + 3] ?? 0,
    local: figures[at + 4] ?? 0,
    promotional: figures[at + 5] ?? 0,
    robotic: figures[at + 6] ?? 0
  }
}

function unpackEchoes({ echoes, hashes: from }: PackedRecord, { hashes }: Tables): (EchoRecord | undefined)[] {
  const found: (EchoRecord | undefined)[] = []
  let next = from
  for (let at = 0; at < echoes.length; at += perEcho) {
    const count = echoes[at + 6] ?? 0
    const sketch: number[] = []
    for (let i = 0; i < count; i++) sketch.push(hashes[next++] ?? 0)
    found[echoes[at] ?? 0] = {
      line: echoes[at + 2] ?? 1,
      column: echoes[at + 3] ?? 1,
      endLine: echoes[at + 4] ?? 1,
      endColumn: echoes[at + 5] ?? 1,
      level: levels[echoes[at + 1] ?? 0] ?? 'off',
      sketch
    }
  }
  return found
}

const none: PostRecord['parts'] = []

type Writable<Record> = { -readonly [Key in keyof Record]: Record[Key] }

function unpackPosts(packed: PackedRecord, tables: Tables, wanted: Wanted): readonly PostRecord[] {
  const { posts, titles, figures } = packed
  const { strings } = tables
  const echoes = wanted.echoes ? unpackEchoes(packed, tables) : []
  const found: PostRecord[] = []
  for (let at = 0, index = 0; at < posts.length; at += perPost, index++) {
    const post: Writable<PostRecord> = {
      index,
      line: posts[at] ?? 1,
      score: posts[at + 1] ?? 0,
      kind: kinds[posts[at + 2] ?? 0] ?? 'inform',
      dimensions: wanted.details ? dimensionsAt(tables.figures, figures + index * dimensions.length) : noDimensions,
      title: wanted.details ? (tables.titles[titles + index] ?? '') : '',
      platforms: platformsIn(strings[posts[at + 4] ?? 0] ?? ''),
      findings: posts[at + 3] ?? 0,
      parts: none
    }
    const date = posts[at + 5] ?? -1
    const status = statuses[posts[at + 6] ?? -1]
    const echo = echoes[index]
    if (date >= 0) post.date = strings[date] ?? ''
    if (status) post.status = status
    if (echo) post.echo = echo
    found.push(post)
  }
  return found
}

function unpackFindings({ findings, related }: PackedRecord, { strings }: Tables): readonly FindingRecord[] {
  const found: FindingRecord[] = []
  for (let at = 0; at < findings.length; at += perFinding) {
    const level = levels[findings[at + 1] ?? 0]
    found.push({
      rule: strings[findings[at] ?? 0] ?? '',
      level: level === undefined || level === 'off' ? 'hint' : level,
      message: strings[findings[at + 2] ?? 0] ?? '',
      post: findings[at + 3] ?? 0,
      line: findings[at + 5] ?? 1,
      column: findings[at + 6] ?? 1,
      endLine: findings[at + 7] ?? 1,
      endColumn: findings[at + 8] ?? 1,
      words: strings[findings[at + 4] ?? 0] ?? ''
    })
  }
  for (let at = 0; at < related.length; at += perRelated) {
    const index = related[at] ?? 0
    const finding = found[index]
    const message = strings[related[at + 1] ?? 0] ?? ''
    if (finding) found[index] = { ...finding, related: { message, ...placeAt(related, at + 2) } }
  }
  return found
}

/** The record of the file `path` from its short form, by its tables: of titles, dimensions and echoes what is wanted. */
export function unpackRecord(path: string, packed: PackedRecord, tables: Tables, wanted: Wanted): FileRecord {
  const { balance, target, mix, shortfalls, advice, fixable } = packed
  return {
    path,
    balance,
    target,
    mix,
    shortfalls,
    ...(advice === undefined ? {} : { advice }),
    posts: unpackPosts(packed, tables, wanted),
    findings: unpackFindings(packed, tables),
    fixed: 0,
    fixable: wanted.fixable ? fixable : 0
  }
}
