import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { findComments } from './comments.ts'
import type { Entity, Media, Range } from './types.ts'

/** What a Markdown body holds besides prose, and where its prose is. Offsets as in the post's text. */
export interface MarkdownProse {
  readonly prose: readonly Range[]
  readonly code: readonly Range[]
  /** Block quotes: somebody else's words. */
  readonly quotes: readonly Range[]
  readonly links: readonly Entity[]
  readonly media: readonly Media[]
  readonly comments: readonly Range[]
}

function rangeOf(node: Nodes, shift: number): Range {
  const start = (node.position?.start.offset ?? 0) + shift
  return { start, end: (node.position?.end.offset ?? 0) + shift }
}

const imageTag = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

/** Pictures in a piece of HTML that starts at `start`. */
function htmlImages(html: string, start: number): Media[] {
  return [...html.matchAll(imageTag)].map(({ 0: tag, index }) => {
    const alt = attribute(tag, 'alt')
    const range = { start: start + index, end: start + index + tag.length }
    return { file: attribute(tag, 'src') ?? '', ...(alt ? { alt } : {}), range, origin: 'markdown' }
  })
}

/** A table whose cells are mostly figures is data, not prose. */
const figures = /\d/

/**
 * Reads the Markdown between `start` and `end` of `text` with micromark (CommonMark and GFM). Prose is the text of
 * paragraphs, headings, lists and tables without figures; block quotes, link targets, HTML and code are not.
 */
export function readMarkdown(text: string, start: number, end: number): MarkdownProse {
  const tree = fromMarkdown(text.slice(start, end), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const prose: Range[] = []
  const code: Range[] = []
  const quotes: Range[] = []
  const links: Entity[] = []
  const media: Media[] = []
  const comments: Range[] = []
  const pending: Nodes[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const range = rangeOf(node, start)
    switch (node.type) {
      case 'text':
        prose.push(range)
        continue
      case 'inlineCode':
      case 'code':
        code.push(range)
        continue
      case 'html':
        if (node.value.startsWith('<!--')) comments.push(...findComments(text, range.start, range.end))
        else media.push(...htmlImages(text.slice(range.start, range.end), range.start))
        continue
      case 'imageReference':
        media.push({
          file: node.label ?? node.identifier,
          ...(node.alt ? { alt: node.alt } : {}),
          range,
          origin: 'markdown'
        })
        continue
      case 'image':
        media.push({ file: node.url, ...(node.alt ? { alt: node.alt } : {}), range, origin: 'markdown' })
        continue
      case 'link': {
        const last = node.children.at(-1)
        const inner = last ? rangeOf(last, start).end : range.start
        const isBare = text.slice(range.start, range.end) === text.slice(range.start, inner)
        const at = isBare ? range : { start: inner, end: range.end }
        links.push({ type: 'link', ...at, text: text.slice(at.start, at.end), value: node.url })
        if (isBare) continue
        break
      }
      case 'blockquote':
        quotes.push(range)
        continue
      case 'table':
        if (figures.test(text.slice(range.start, range.end))) continue
        break
      default:
        break
    }
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Nodes)
  }
  return { prose, code, quotes, links, media, comments }
}
