import type { Definition, ListItem, Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Range } from './types.ts'

/** A stretch of plain text, and the stretch of Markdown that it stands for. */
export interface Piece extends Range {
  readonly text: string
}

interface Writer {
  readonly pieces: Piece[]
  readonly targets: ReadonlyMap<string, string>
  readonly shift: number
}

function rangeOf(node: Nodes, shift: number): Range {
  return { start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift }
}

function definitions(node: Nodes, found = new Map<string, string>()): Map<string, string> {
  if (node.type === 'definition') found.set((node as Definition).identifier, node.url)
  if ('children' in node) for (const child of node.children) definitions(child, found)
  return found
}

function put({ pieces, shift }: Writer, node: Nodes, text: string): void {
  pieces.push({ text, ...rangeOf(node, shift) })
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}

/** A link's words, and behind them where it goes, unless they say so themselves. */
function writeLink(writer: Writer, node: Parents & Nodes, url: string | undefined): void {
  const from = lengthOf(writer.pieces)
  for (const child of node.children) writeInline(writer, child)
  if (url === undefined) return
  const said = writer.pieces
    .map(({ text }) => text)
    .join('')
    .slice(from)
  const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '')
  if (bare(said) !== bare(url)) put(writer, node, said === '' ? url : ` (${url.replace(/^mailto:/i, '')})`)
}

function writeInline(writer: Writer, node: Nodes): void {
  switch (node.type) {
    case 'text':
      // a single line break in Markdown is a blank
      put(writer, node, node.value.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' '))
      return
    case 'inlineCode':
      put(writer, node, node.value)
      return
    case 'break':
      put(writer, node, '\n')
      return
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) put(writer, node, '\n')
      return
    case 'link':
      writeLink(writer, node, node.url)
      return
    case 'linkReference':
      writeLink(writer, node, writer.targets.get(node.identifier))
      return
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return
    default:
      if ('children' in node) for (const child of node.children) writeInline(writer, child)
  }
}

/** Writes something, and before it `gap`, but neither where it has no words. */
function after(writer: Writer, gap: string, at: number, write: () => void): void {
  const { pieces } = writer
  const mark = pieces.length
  const isFirst = mark === 0
  if (!isFirst) pieces.push({ text: gap, start: at, end: at })
  const before = lengthOf(pieces)
  write()
  if (lengthOf(pieces) === before) pieces.splice(mark)
}

function writeItem(writer: Writer, item: ListItem, bullet: string, indent: string): void {
  const { start } = rangeOf(item, writer.shift)
  const box = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : bullet
  writer.pieces.push({ text: `${indent}${box}`, start, end: start })
  item.children.forEach((child, index) => {
    if (index === 0 && child.type === 'paragraph') writeInline(writer, child)
    else after(writer, '\n', rangeOf(child, writer.shift).start, () => writeBlock(writer, child, `${indent}  `))
  })
}

function writeBlock(writer: Writer, node: Nodes, indent: string): void {
  switch (node.type) {
    case 'list':
      node.children.forEach((item, index) => {
        const bullet = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        const gap = node.spread ? '\n\n' : '\n'
        const write = (): void => writeItem(writer, item, bullet, indent)
        if (index === 0) write()
        else after(writer, gap, rangeOf(item, writer.shift).start, write)
      })
      return
    case 'code':
      put(writer, node, node.value)
      return
    case 'table':
      writeAll(writer, node.children, '\n', indent)
      return
    case 'tableRow':
      writeAll(writer, node.children, ' | ', indent)
      return
    case 'root':
    case 'blockquote':
    case 'footnoteDefinition':
      writeAll(writer, node.children, '\n\n', indent)
      return
    case 'html':
    case 'definition':
    case 'thematicBreak':
    case 'yaml':
      return
    default:
      writeInline(writer, node)
      return
  }
}

function writeAll(writer: Writer, nodes: readonly Nodes[], gap: string, indent: string): void {
  nodes.forEach((node, index) => {
    const write = (): void => writeBlock(writer, node, indent)
    if (index === 0) write()
    else after(writer, gap, rangeOf(node, writer.shift).start, write)
  })
}

/**
 * The Markdown between `start` and `end` of `text` as the plain text that a network takes, in pieces: markup, comments,
 * HTML and pictures gone; a link's target in brackets behind its words; bullets for lists. (mdast-util-to-string would
 * run paragraphs into one another and lose the targets.)
 */
export function plainMarkdown(text: string, start: number, end: number): readonly Piece[] {
  const tree = fromMarkdown(text.slice(start, end), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const writer: Writer = { pieces: [], targets: definitions(tree), shift: start }
  writeBlock(writer, tree, '')
  return writer.pieces
}
