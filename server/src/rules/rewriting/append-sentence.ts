import type { Entity, Post, Range } from '../../text/types.ts'
import type { Change, PostView } from '../types.ts'

/**
 * Whether a text ends in words that want something after them: a link or hashtag that follows belongs to their sentence. Such
 * patterns are read where they are needed: reading one with a letter of any script takes a third of a millisecond.
 */
function wantsMore(text: string): boolean {
  return /(?:[:,;>→»–—-]|👉|➡️?|(?<![\p{L}'’])(?:a|an|the|my|our|your|his|her|their|its|this|that|these|those|in|at|on|of|for|to|from|by|with|and|or|&|via|is|are|was|were|be|love|loves|here|visit|about|near|into|follow|see|call|email|read|watch|online|website|site|website at|not|no|all|some|more|very|so|using|like))$/iu.test(
    text
  )
}
const endsSentence = /[.!?…][\s"'”’)\]*_~]*$/u
const looseMarks = /(?<=\S)[ \t]+([,.!?;:]+)$/

/** A letter, a figure or what closes a sentence. */
function endsInMark(text: string): boolean {
  return /[\p{L}\p{N}%)\]"'”’]$/u.test(text)
}

/** Where words can be added at the end of a post, and how they join what is there. */
interface Ending {
  readonly at: number
  /** What goes before the new sentence: a full stop where one is missing, and a blank or a line break. */
  readonly joint: string
}

interface Tail {
  readonly proseEnd: number
  readonly entities: readonly Entity[]
}

/** The links, hashtags, handles and emoji that close a text, and where its words end. */
function tailOf(post: Post, start: number, end: number): Tail {
  const closing: Entity[] = []
  let at = end
  for (let again = true; again; ) {
    while (at > start && /\s/.test(post.text[at - 1] ?? '')) at--
    const comment = post.comments.find((range) => range.end === at)
    const entity = post.entities.find((other) => other.end === at && other.start >= start)
    const credit = /\bvia$/i.exec(post.text.slice(Math.max(start, at - 4), at))
    if (entity) closing.unshift(entity)
    else if (comment) at = comment.start
    else if (credit && closing[0]?.type === 'mention') at -= credit[0].length
    else again = false
    if (entity) at = entity.start
  }
  return { proseEnd: at, entities: closing }
}

/** Moves the end of the prose over the entities that its last sentence needs. */
function endOfSentence(post: Post, start: number, tail: Tail): { readonly at: number; readonly last?: Entity } {
  const { text } = post
  let at = tail.proseEnd
  let last: Entity | undefined
  const rest = [...tail.entities]
  for (let entity = rest[0]; entity; entity = rest[0]) {
    const prose = text.slice(start, at)
    const between = text.slice(at, entity.start)
    const isOwnLine = /\n/.test(between)
    if (entity.type === 'emoji') {
      if (isOwnLine) break
    } else if (/\S/.test(between)) {
      // "via" before a handle: the credit stays with the link it follows
      break
    } else if (endsSentence.test(prose) || prose.trim() === '' || last?.type === 'emoji') break
    else if (!wantsMore(prose.trimEnd())) {
      const isTags = entity.type === 'hashtag' || isOwnLine
      if (isTags) break
    } else if (entity.type === 'hashtag' && rest.filter(({ type }) => type === 'hashtag').length > 2) break
    at = entity.end
    last = entity
    rest.shift()
  }
  return last ? { at, last } : { at }
}

/** Whether a post's own way is to put every thought on a line, or paragraph, of its own. */
function breakOf(view: PostView, body: string): string {
  const eol = body.includes('\r\n') ? '\r\n' : '\n'
  if (/\r?\n[ \t]*\r?\n/.test(body)) return eol + eol
  if (/\r?\n/.test(body.trim())) return eol
  const isRoomy = view.networks.every(({ characters }) => characters === undefined || characters > 1000)
  return isRoomy && body.length > 280 ? eol + eol : ' '
}

function endingOf(view: PostView): Ending {
  const { post } = view
  const part = post.parts.at(-1) ?? post.body
  const body = post.text.slice(part.start, part.end)
  const paragraph = body.includes('\r\n') ? '\r\n\r\n' : '\n\n'
  if (post.languageId === 'markdown') return { at: part.end, joint: paragraph }
  const tail = tailOf(post, part.start, part.end)
  const { at, last } = endOfSentence(post, part.start, tail)
  const prose = post.text.slice(part.start, at).trimEnd()
  if (prose === '') return { at: part.end, joint: paragraph }
  const isAt = (range: Range): boolean => range.end === at
  if (post.code.some(isAt) || post.meta.media.some((media) => media.origin === 'markdown' && isAt(media.range)))
    return { at, joint: paragraph }
  const line = breakOf(view, post.text.slice(part.start, tail.proseEnd))
  if (line !== ' ' || last?.type === 'emoji' || endsSentence.test(prose)) return { at, joint: line }
  if (last?.type === 'link' || last?.type === 'email') return { at, joint: ' ' }
  if (endsInMark(prose)) return { at, joint: '. ' }
  return { at, joint: /[,;:–—-]$/.test(prose) ? paragraph : ' ' }
}

/**
 * The change that puts a sentence at the end of a post: before the hashtags and links that close it, after the full
 * stop that it may lack, on a line of its own where the post is written in lines. `sentence` may be a snippet.
 */
export function appendSentence(view: PostView, sentence: string): Change {
  const { at, joint } = endingOf(view)
  const { text } = view.post
  if (!/^\S/.test(text.slice(at, at + 1))) return { start: at, end: at, text: joint + sentence }
  // "a mind to work .http://…": what was glued to the last mark gets a blank, and the mark loses the one before it
  const [loose = '', marks = ''] = looseMarks.exec(text.slice(Math.max(0, at - 8), at)) ?? []
  return { start: at - loose.length, end: at, text: `${marks}${joint}${sentence} ` }
}
