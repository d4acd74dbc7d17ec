/**
 * Turns the shapes of the lexicons into regular expressions: `server/src/generated/shapes.ts`.
 *
 * A shape is a pattern like a phrase's (see lexicon.ts), but it is not spelled out beforehand, so that it may be wide:
 * `...` stands for up to eight words, `<day>` for the words of a group in server/src/signals/word-groups.yaml, `^` for
 * the start of a clause, `,` for a pause, `$` for the end of a sentence, `!(a|b)` for "not before a or b" and `-(a|b)` for "not after a
 * or b". What is looked for is a sentence in lower case with each word followed by a blank, or by a comma where a pause
 * follows: "hurry,only two left ".
 */
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { words as byRank } from '../../server/src/generated/word-list.ts'
import { nounForms, readLexicon, realWords, splitTop, verbForms } from './lexicon.ts'

type Groups = Readonly<Record<string, string>>

const gap = '[ ,]'
const anyWord = `[^ ,]+${gap}`
/** Words between a pause and the start of a clause proper. */
const joins = '(?:so|and|then|or|but|please|pls|just|simply|now|well|hey|also|go|kindly|seriously)'

interface Piece {
  readonly source: string
  /** Words of which one must occur (`#`: any number); undefined where the piece holds none for certain. */
  readonly needs: readonly string[] | undefined
  /** Words that it may start with; undefined where that may be any. */
  readonly firsts: readonly string[] | undefined
  /** It may stand for nothing at all. */
  readonly isOptional?: boolean
}

function word(text: string): Piece {
  const bare = text.replace(/'/g, '')
  const isOwnWord = realWords.has(bare) || bare === text
  const spelled = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return {
    source: (isOwnWord ? spelled : spelled.replace(/'/g, "'?")) + gap,
    needs: isOwnWord ? [text] : [text, bare],
    firsts: isOwnWord ? [text] : [text, bare]
  }
}

function oneOf(words: readonly string[], groups: Groups): Piece {
  return branches(
    words.map((form) => form.replace(/-/g, ' ')),
    groups
  )
}

function branches(patterns: readonly string[], groups: Groups): Piece {
  const pieces = patterns.map((pattern) => sequence(pattern, groups))
  const isNeeding = pieces.every((piece) => piece.needs !== undefined)
  const isKnown = pieces.every((piece) => piece.firsts !== undefined)
  return {
    source: `(?:${pieces.map((piece) => piece.source).join('|')})`,
    needs: isNeeding ? pieces.flatMap((piece) => piece.needs ?? []) : undefined,
    firsts: isKnown ? pieces.flatMap((piece) => piece.firsts ?? []) : undefined
  }
}

function token(text: string, groups: Groups): Piece {
  const inside = text.slice(1, -1)
  const beside = text.slice(2, -1)
  if (text === '^') return { source: `(?<=^|,|(?:^|,)${joins}${gap})`, needs: undefined, firsts: [], isOptional: true }
  if (text === '$') return { source: '$', needs: undefined, firsts: [], isOptional: true }
  if (text === ',') return { source: '(?<=,)', needs: undefined, firsts: [], isOptional: true }
  if (/^[([]/.test(text) && !/[)\]]$/.test(text)) throw new Error(`"${text}" is no piece of a shape`)
  if (text === '*') return { source: anyWord, needs: undefined, firsts: undefined }
  if (text === '..') return { source: `(?:${anyWord}){0,3}?`, needs: undefined, firsts: undefined }
  if (text === '...') return { source: `(?:${anyWord}){0,8}?`, needs: undefined, firsts: undefined }
  if (text === '#') return { source: `[$€£]?\\d[^ ,]*${gap}`, needs: ['#'], firsts: ['#'] }
  if (text === '#%') return { source: `\\d[^ ,]*%${gap}`, needs: ['#'], firsts: ['#'] }
  if (text === '#$') return { source: `[$€£]\\d[^ ,]*${gap}`, needs: ['#'], firsts: ['#'] }
  if (text.startsWith('!('))
    return {
      source: `(?!${branches(splitTop(beside, '|'), groups).source})`,
      needs: undefined,
      firsts: [],
      isOptional: true
    }
  if (text.startsWith('-('))
    return {
      source: `(?<!(?:^|${gap})${branches(splitTop(beside, '|'), groups).source})`,
      needs: undefined,
      firsts: [],
      isOptional: true
    }
  if (text.startsWith('[')) {
    const inner = branches(splitTop(inside, '|'), groups)
    return { source: `${inner.source}?`, needs: undefined, firsts: inner.firsts, isOptional: true }
  }
  if (text.startsWith('(')) return branches(splitTop(inside, '|'), groups)
  if (text.startsWith('<')) {
    const group = groups[inside]
    if (group === undefined) throw new Error(`no group of words is called "${inside}"`)
    return branches(splitTop(group, '|'), groups)
  }
  if (text.endsWith('~')) return oneOf(verbForms(text.slice(0, -1)), groups)
  if (text.endsWith('+')) return oneOf(nounForms(text.slice(0, -1)), groups)
  return word(text)
}

function piecesOf(pattern: string, groups: Groups): readonly Piece[] {
  return splitTop(pattern.trim(), ' ')
    .filter(Boolean)
    .map((text) => token(text, groups))
}

const ranks = new Map(byRank.split(' ').map((text, rank) => [text.toLowerCase(), rank] as const))
/** About where numbers stand among the words of posts. */
const rankOfNumbers = 20

/** How often one of these words stands in a text, roughly: the second word half as often as the first, and so on. */
function oftenness(words: readonly string[]): number {
  const shares = words.map((text) => 1 / (1 + (text === '#' ? rankOfNumbers : (ranks.get(text) ?? ranks.size))))
  return shares.reduce((sum, share) => sum + share, 0)
}

/** The sets of words that a row of pieces needs, the rarest first. */
function needsOf(pieces: readonly Piece[]): readonly (readonly string[])[] {
  return pieces
    .flatMap((piece) => (piece.needs ? [piece.needs] : []))
    .map((words) => ({ words, share: oftenness(words) }))
    .sort((a, b) => a.share - b.share)
    .map(({ words }) => words)
}

/** The words that a row of pieces may start with; undefined where that may be any. */
function firstsOf(pieces: readonly Piece[]): readonly string[] | undefined {
  const found: string[] = []
  for (const { firsts, isOptional } of pieces) {
    if (firsts === undefined) return undefined
    found.push(...firsts)
    if (!isOptional) return [...new Set(found)]
  }
  return undefined
}

function sequence(pattern: string, groups: Groups): Piece {
  const pieces = piecesOf(pattern, groups)
  return {
    source: pieces.map((piece) => piece.source).join(''),
    needs: needsOf(pieces)[0],
    firsts: firstsOf(pieces)
  }
}

/** A shape as the source of a regular expression that is tried from the start of a word on. */
interface Compiled {
  readonly source: string
  /** Sets of words: of each, one must stand in the sentence. */
  readonly needs: readonly (readonly string[])[]
  /** Words that it may start with ("#" is any number); undefined where that may be any. */
  readonly firsts: readonly string[] | undefined
}

export function compileShape(pattern: string, groups: Groups): Compiled {
  const pieces = piecesOf(pattern.toLowerCase().replace(/[’‘]/g, "'"), groups)
  const needs = needsOf(pieces).map((words) => [...new Set(words)])
  if (needs.length === 0) throw new Error(`"${pattern}" must hold a word`)
  return { source: pieces.map((piece) => piece.source).join(''), needs, firsts: firstsOf(pieces) }
}

function listed(table: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, list]) => `${text}:${list.join(',')}`)
  return JSON.stringify(rows.join(' '))
}

/** The table of all shapes in these lexicon files. */
export function buildShapes(paths: readonly string[], groupsPath: string): string {
  const groups = parse(readFileSync(groupsPath, 'utf8')) as Groups
  const rows: string[] = []
  const needed = new Map<string, number[]>()
  const starting = new Map<string, number[]>()
  const counts: number[] = []
  let set = 0
  for (const path of [...paths].sort()) {
    const fileList = basename(path) === 'lexicon.yaml' ? basename(dirname(path)) : basename(path, '.yaml')
    for (const { shape = [], id, list, spare, replace } of readLexicon(path)) {
      const patterns = typeof shape === 'string' ? [shape] : shape
      for (const pattern of patterns) {
        const { source, needs, firsts } = compileShape(pattern, groups)
        const row = [
          list ?? fileList,
          id ?? 'shape',
          source,
          spare ? 1 : 0,
          ...(replace === undefined ? [] : [replace])
        ]
        const index = rows.push(JSON.stringify(row)) - 1
        for (const first of firsts ?? ['*']) starting.set(first, [...(starting.get(first) ?? []), index])
        counts.push(needs.length)
        for (const words of needs) {
          for (const need of words) needed.set(need, [...(needed.get(need) ?? []), set])
          set++
        }
      }
    }
  }
  return `// Made by scripts/generate from the lexicons. Do not edit.

/** List, id, pattern, 1 for an innocent look-alike, and what to say instead. */
export type ShapeRow = readonly [string, string, string, number, string?]

export const shapes: readonly ShapeRow[] = [
  ${rows.join(',\n  ')}
]

/** How many sets of words each shape needs a word of; the sets are numbered in the order of the shapes, its rarest first. */
export const shapeNeeds: readonly number[] = [${counts.join(', ')}]

/** Words ("#" is any number), each with the sets that it is in, as "word:0,7". */
export const shapeWords = ${listed(needed)}

/** Words, each with the shapes that may start with it; "*" has those that may start with any. */
export const shapeStarts = ${listed(starting)}
`
}
