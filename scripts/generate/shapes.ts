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
import { clauseStart } from '../../server/src/signals/shape-notation.ts'
import { nounForms, readLexicon, realWords, splitTop, verbForms } from './lexicon.ts'
import { commonWords } from './word-list.ts'

type Groups = Readonly<Record<string, string>>

const gap = '[ ,]'
const anyWord = `[^ ,]+${gap}`

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
  if (text === '^') return { source: clauseStart, needs: undefined, firsts: [], isOptional: true }
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

const ranks = new Map(commonWords().ranked.map((text, rank) => [text.toLowerCase(), rank] as const))
/** About where numbers stand among the words of posts. */
const rankOfNumbers = 20

/** How often one of these words stands in a text, roughly: the second word half as often as the first, and so on. */
function oftenness(words: readonly string[]): number {
  const shares = words.map((text) => 1 / (1 + (text === '#' ? rankOfNumbers : (ranks.get(text) ?? ranks.size))))
  return shares.reduce((sum, share) => sum + share, 0)
}

/** Words that stand so often tell little of whether a shape may be there: to look for them costs more than it spares. */
const tooOften = 0.25

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
  const [rarest, ...others] = needsOf(pieces).map((words) => [...new Set(words)])
  if (!rarest) throw new Error(`"${pattern}" must hold a word`)
  const needs = [rarest, ...others.filter((words) => oftenness(words) < tooOften)]
  return { source: pieces.map((piece) => piece.source).join(''), needs, firsts: firstsOf(pieces) }
}

/** A shape of a lexicon. */
export interface Shape extends Compiled {
  readonly list: string
  readonly id: string
  readonly isSpare: boolean
  readonly replacement: string | undefined
}

/** All shapes in these lexicon files. */
export function readShapes(paths: readonly string[], groupsPath: string): readonly Shape[] {
  const groups = parse(readFileSync(groupsPath, 'utf8')) as Groups
  return [...paths].sort().flatMap((path) => {
    const fileList = basename(path) === 'lexicon.yaml' ? basename(dirname(path)) : basename(path, '.yaml')
    return readLexicon(path).flatMap(({ shape = [], id, list, spare, replace }) => {
      const patterns = typeof shape === 'string' ? [shape] : shape
      return patterns.map((pattern) => ({
        ...compileShape(pattern, groups),
        list: list ?? fileList,
        id: id ?? 'shape',
        isSpare: spare === true,
        replacement: replace
      }))
    })
  })
}
