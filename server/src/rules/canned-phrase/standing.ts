import type { PhraseHit } from '../../signals/types.ts'
import { gap, type Post } from '../../text/types.ts'

/** A mark that announces: what follows is what was to be said. */
const announcing = /^["'”’)*_]*\s*(?:[?:…!]+|\.{2,}|[—–]|-+\s)/u
const asking = /^["'”’)*_]*\s*(?:\?|…|\.{2,}\s)/u
const question = /^["'”’)*_]*\s*\?/u
const fullStop = /^["'”’)*_]*\s*\.\s/u

/** Whether a sentence starts at word `first`, or what stands before it is an emoji, a bracket or a dash. */
function opensSentence(post: Post, first: number): boolean {
  if (first === 0) return true
  const { gaps, starts, ends } = post.words
  if (gaps[first] === gap.none) return false
  return gaps[first] === gap.hard || !/[,&%/]/.test(post.masked.slice(ends[first - 1] ?? 0, starts[first] ?? 0))
}

/** Whether nothing but a mark, an emoji, or the links and tags that close a line follow a phrase. */
function closesSentence(post: Post, hit: PhraseHit): boolean {
  const { gaps, count } = post.words
  if (hit.last + 1 >= count) return true
  if (gaps[hit.last + 1] === gap.none) return false
  const [after = ''] = /^[^\n]*/.exec(post.masked.slice(hit.end)) ?? []
  const blanks = /^\s*/.exec(after)?.[0].length ?? 0
  const next = post.entities.find(({ start }) => start === hit.end + blanks)
  // "find out why #Oakville closes early": the tag is a word of the sentence
  return next === undefined || next.type === 'emoji' || /^[\s\ufffc]*(?:$|[^\s\ufffc\p{L}\p{N}])/u.test(after)
}

/** Whether a phrase stands as its sort must, to be worn out: "the results?" is, "the results of the race" are not. */
export function standsSo(post: Post, hit: PhraseHit, sort: string): boolean {
  const { gaps } = post.words
  const after = post.masked.slice(hit.end, hit.end + 12)
  const opens = hit.first === 0 || gaps[hit.first] !== gap.none
  switch (sort) {
    case 'comma':
      return opens && after.startsWith(',')
    case 'alone':
      return opensSentence(post, hit.first) && closesSentence(post, hit)
    case 'teaser':
      return opensSentence(post, hit.first) && (announcing.test(after) || fullStop.test(after) || after.startsWith(','))
    case 'part':
      return opensSentence(post, hit.first) && announcing.test(after)
    case 'drum':
      return opensSentence(post, hit.first) && asking.test(after)
    case 'question':
      return opensSentence(post, hit.first) && asking.test(after)
    case 'opening':
    case 'wish':
      return opensSentence(post, hit.first)
    case 'filler':
      return opens && question.test(after)
    default:
      return true
  }
}
