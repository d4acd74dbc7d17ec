import { dimensions } from '../../score/types.ts'
import { levels } from '../../settings/types.ts'
import { kinds } from '../../text/types.ts'
import type { EchoRecord, FileRecord, FindingRecord, PlaceRecord, PostRecord } from '../records.ts'
import type { StringTable } from './string-table.ts'

type Place = readonly [line: number, column: number, endLine: number, endColumn: number]
type PackedFinding = readonly [
  rule: number,
  level: number,
  message: number,
  post: number,
  words: number,
  ...place: Place,
  ...related: readonly number[]
]
/** Level, place, and the sketch in base 36. */
type PackedEcho = readonly [level: number, ...place: Place, sketch: string]
type PackedPost = readonly [
  line: number,
  score: number,
  kind: number,
  findings: number,
  title: string,
  dimensions: readonly number[],
  platforms: readonly string[],
  date: string | null,
  status: PostRecord['status'] | null,
  echo: PackedEcho | null
]

/** A record as it is kept: without names for what is always there, strings by their numbers in a table. */
export type PackedRecord = Pick<FileRecord, 'balance' | 'target' | 'mix' | 'shortfalls' | 'advice' | 'fixable'> & {
  readonly posts: readonly PackedPost[]
  readonly findings: readonly PackedFinding[]
}

function packPlace({ line, column, endLine, endColumn }: PlaceRecord): Place {
  return [line, column, endLine, endColumn]
}

function unpackPlace([line, column, endLine, endColumn]: Place): PlaceRecord {
  return { line, column, endLine, endColumn }
}

function packEcho(echo: EchoRecord | undefined): PackedEcho | null {
  if (!echo) return null
  return [levels.indexOf(echo.level), ...packPlace(echo), echo.sketch.map((hash) => hash.toString(36)).join(' ')]
}

function unpackEcho([level, line, column, endLine, endColumn, sketch]: PackedEcho): EchoRecord {
  return {
    level: levels[level] ?? 'off',
    ...unpackPlace([line, column, endLine, endColumn]),
    sketch: sketch.split(' ').map((hash) => Number.parseInt(hash, 36))
  }
}

function packPost({
  line,
  score,
  kind,
  findings,
  title,
  dimensions: own,
  platforms,
  date,
  status,
  echo
}: PostRecord): PackedPost {
  const figures = dimensions.map((name) => own[name])
  return [
    line,
    score,
    kinds.indexOf(kind),
    findings,
    title,
    figures,
    platforms,
    date ?? null,
    status ?? null,
    packEcho(echo)
  ]
}

function unpackPost(packed: PackedPost, index: number): PostRecord {
  const [line, score, kind, findings, title, figures, platforms, date, status, echo] = packed
  const [personal = 0, conversational = 0, generous = 0, helpful = 0, local = 0, promotional = 0, robotic = 0] = figures
  return {
    index,
    line,
    score,
    kind: kinds[kind] ?? 'inform',
    dimensions: { personal, conversational, generous, helpful, local, promotional, robotic },
    title,
    platforms,
    ...(date === null ? {} : { date }),
    ...(status === null || status === undefined ? {} : { status }),
    findings,
    ...(echo ? { echo: unpackEcho(echo) } : {}),
    parts: []
  }
}

function packFinding(finding: FindingRecord, { numberOf }: StringTable): PackedFinding {
  const { rule, level, message, post, words, related } = finding
  const other = related ? [numberOf(related.message), ...packPlace(related)] : []
  const first = [numberOf(rule), levels.indexOf(level), numberOf(message), post, numberOf(words)] as const
  return [...first, ...packPlace(finding), ...other]
}

function unpackFinding(packed: PackedFinding, strings: readonly string[]): FindingRecord {
  const [rule, level, message, post, words, line, column, endLine, endColumn, ...related] = packed
  const [other, from = 1, fromColumn = 1, to = 1, toColumn = 1] = related
  const known = levels[level]
  return {
    rule: strings[rule] ?? '',
    level: known === undefined || known === 'off' ? 'hint' : known,
    message: strings[message] ?? '',
    post,
    line,
    column,
    endLine,
    endColumn,
    words: strings[words] ?? '',
    ...(other === undefined
      ? {}
      : { related: { message: strings[other] ?? '', ...unpackPlace([from, fromColumn, to, toColumn]) } })
  }
}

/** A record in its short form; its strings go into `table`. What its scores are made of is left out. */
export function packRecord(record: FileRecord, table: StringTable): PackedRecord {
  const { balance, target, mix, shortfalls, advice, fixable } = record
  return {
    balance,
    target,
    mix,
    shortfalls,
    ...(advice === undefined ? {} : { advice }),
    fixable,
    posts: record.posts.map(packPost),
    findings: record.findings.map((finding) => packFinding(finding, table))
  }
}

/** The record of the file `path` from its short form, by the strings of its table. */
export function unpackRecord(path: string, packed: PackedRecord, strings: readonly string[]): FileRecord {
  const findings = packed.findings.map((finding) => unpackFinding(finding, strings))
  return { ...packed, path, posts: packed.posts.map(unpackPost), findings, fixed: 0 }
}
