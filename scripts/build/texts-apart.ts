import { brotliCompressSync, constants } from 'node:zlib'
import { type Node, parse } from 'acorn'
import { maker } from './late-values.ts'
import { withStretches } from './with-stretches.ts'

/** Code that takes its texts from a table, and the table: compressed, for beside the code. */
export interface Apart {
  readonly code: string
  readonly table: Uint8Array
}

/** Shorter ones stay: to ask for one costs about six characters. */
const leastText = 20
/** A pattern that stands outside of functions, or in one that makes a late value, is made once either way; short ones are not worth it. */
const leastPattern = 70
const between = '\0'

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Of a pattern. */
  readonly flags?: string
}

type Fields = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node & Fields =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The text of a literal; undefined for all that is none. */
function textOf(node: Node & Fields): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral') return undefined
  const [only, ...others] = node.quasis as readonly { readonly value: { readonly cooked: string } }[]
  return others.length === 0 ? only?.value.cooked : undefined
}

/** Whether a literal under `key` of `parent` is not merely a value. */
function isBound(parent: (Node & Fields) | undefined, key: string): boolean {
  if (parent === undefined) return true
  if (/^(?:Import|Export)/.test(parent.type) || parent.type === 'TaggedTemplateExpression') return true
  return key === 'key' || key === 'directive' || parent.type === 'ExpressionStatement'
}

/** Words and patterns: not the names of files and members, by which others look for them. */
function isLongText(text: string): boolean {
  return text.length >= leastText && /[ |]/.test(text) && !/\p{Surrogate}/u.test(text) && !text.includes(between)
}

/** Whether a function makes a value of late-values.ts. */
function isMakerOfLate({ id }: Fields): boolean {
  return isNode(id) && String(id.name).endsWith(maker)
}

/** Texts of people's words and lists of words, and long patterns that are made at once, in order. */
function piecesOf(code: string): readonly Piece[] {
  const pieces: Piece[] = []
  const look = (node: Node & Fields, parent: (Node & Fields) | undefined, key: string, isOutside: boolean): void => {
    const text = isBound(parent, key) ? undefined : textOf(node)
    const { start, end } = node
    if (text !== undefined && isLongText(text)) {
      pieces.push({ start, end, text })
      return
    }
    const { pattern = '', flags = '' } = (node.regex ?? {}) as { readonly pattern?: string; readonly flags?: string }
    if (isOutside && pattern.length >= leastPattern) pieces.push({ start, end, text: pattern, flags })
    const isMaker = node.type === 'FunctionDeclaration' && isMakerOfLate(node)
    const isStillOutside = isMaker || (isOutside && !/Function|^PropertyDefinition$|^StaticBlock$/.test(node.type))
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) look(child, node, name, isStillOutside)
  }
  const program: Node = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  if (isNode(program)) look(program, undefined, '', true)
  // the parser names the parts of a case in another order than they stand in
  return pieces.sort((a, b) => a.start - b.start)
}

/** What reads the table. It is asked for the first text while the code is loaded, so that it is read at every start. */
const reader = `import { readFileSync as readTextFile } from 'node:fs'
import { brotliDecompressSync as unpackTexts } from 'node:zlib'
var allTexts
function textAt(index) {
  allTexts ??= unpackTexts(readTextFile(__dirname + '/tables/texts.br')).toString().split('\\0')
  return allTexts[index]
}
`

/**
 * An ES module whose long texts stand in a table: what is said to people, examples and lists of words are data, and a
 * table of them is a third as large.
 */
export function textsApart(code: string): Apart {
  const numbers = new Map<string, number>()
  const asked = piecesOf(code).map(({ start, end, text, flags }) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    const own = `textAt(${number})`
    return { start, end, text: ` ${flags === undefined ? own : `new RegExp(${own},"${flags}")`}` }
  })
  const plain = Buffer.from([...numbers.keys()].join(between))
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length
  }
  return { code: reader + withStretches(code, asked), table: brotliCompressSync(plain, { params }) }
}
