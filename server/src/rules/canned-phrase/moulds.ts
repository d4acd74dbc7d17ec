import type { PhraseHit } from '../../signals/types.ts'
import { lowerCase } from '../../text/lower-case.ts'
import { gap, type Post, type Range } from '../../text/types.ts'
import { holdsOthers, leaveOut } from '../rewriting/leave-out.ts'
import { capitalized } from '../rewriting/letter-case.ts'
import type { Change } from '../types.ts'

/** A sentence out of a mould: where it is seen, and the changes that say its second half alone. */
export interface Mould extends Range {
  readonly changes?: readonly Change[]
}

const secondHalf =
  /^(?:\s[^.!?\n]{1,70}?)(?:\s*[—–]\s*|\s+-+\s+|[,;:]\s*(?:but\s+)?|[.!]\s+)((?:it|this|that|they|we|you|he|she)(?:['’](?:s|re)|\s+(?:is|are))|I['’]?m|(?:we|you|they|I)\s+(?:also\s+)?\p{L}+)(?=\s+(?!not\b|never\b)\p{L})/iu

const unfit = /\p{N}|(?<=[\p{L},;:]\s+)(?!I\b)\p{Lu}/u
const ponders =
  /^(?:know|knows|knew|wonder|wondering|ask|asked|asks|asking|decide|decides|deciding|matter|matters|determine|see|tell|sure|care|cares|question|about|of|on|depends|depending|unsure|say|choose|check|discuss|debate|depend|if|to)$/

/** Words that mean something said before: "we don't just bake bread, we live it". */
const pointsBack = /\b(?:it|them|one|either|both)\b/i

/** Whether leaving out the range would lose a name, a number, a link or the like. */
function losesFacts(post: Post, range: Range): boolean {
  return holdsOthers(post, range) || unfit.test(post.text.slice(range.start, range.end))
}

/** "It's not just X, it's Y": from its start to the second "it's", where there is one. */
export function contrast(post: Post, hit: PhraseHit): Mould | undefined {
  const found = secondHalf.exec(post.masked.slice(hit.end, hit.end + 130))
  if (!found?.[1] || /\sbut\s/i.test(found[0])) return undefined
  // "it's not just the boiler, it's also the pump" counts things, and says nothing for effect
  if (/^\s+(?:also|too|the other|my|our|his|her)\b/i.test(post.masked.slice(hit.end + found[0].length)))
    return undefined
  const second = hit.end + found[0].length - found[1].length
  const end = second + found[1].length
  const words = post.text.slice(hit.start, hit.end)
  const range = { start: hit.start, end }
  const bare = /^(is|are)(?:n['’]?t|\s+not)\b/i.exec(words)?.[1]
  const isAre = /^(?:it|this|that)(?:['’]s|\s+is)$|^(?:they|we|you)(?:['’]re|\s+are)$/i
  // the second half must be of the first half's subject: "we don't just bake, you get" is another thing
  const first = /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? ''
  const other = /^\p{L}+/u.exec(found[1])?.[0].toLowerCase() ?? ''
  const isSame = bare
    ? isAre.test(found[1])
    : first === other || /^(?:it|this|that)$/.test(first + other) || isThing(first, other)
  if (!isSame) return undefined
  const cut = { start: hit.start, end: bare ? end : second }
  const [rest = ''] = /^[^.!?\n]*/.exec(post.masked.slice(end)) ?? []
  if (losesFacts(post, { start: hit.end, end: second }) || pointsBack.test(rest)) return range
  if (bare) return { ...range, changes: [{ ...cut, text: bare }] }
  const letter = post.text.slice(second, second + 1)
  const text = /^\p{Lu}/u.test(words)
    ? capitalized(letter)
    : letter.toLowerCase() === 'i' && first === 'i'
      ? 'I'
      : letter.toLowerCase()
  return { ...range, changes: [{ ...cut, end: second + 1, text }] }
}

function isThing(first: string, other: string): boolean {
  const things = /^(?:it|this|that)$/
  return things.test(first) && things.test(other)
}

/** "Whether you're X or Y", up to the comma after it or the sentence's end; not "I wonder whether you're in or out". */
export function whether(post: Post, hit: PhraseHit): Mould | undefined {
  const { gaps, norms } = post.words
  const opens = hit.first === 0 || gaps[hit.first] !== gap.none
  if (!opens && ponders.test(norms[hit.first - 1] ?? '')) return undefined
  // "…, or whether it's too risky": the second half of a question that is being weighed
  if (/^(?:or|and)$/.test(norms[hit.first - 1] ?? '')) return undefined
  const found = /^[^.!?\n]{1,110}?\s(?:or)\s(?!not\b)[^.!?\n,—–]{1,70}/iu.exec(
    post.masked.slice(hit.end, hit.end + 190)
  )
  if (!found) return undefined
  const end = hit.end + found[0].trimEnd().length
  // "Whether you're a cat or a crow, the bins are mine": somebody's own business
  if (/^[^.!?\n]*(?<![\p{L}'’])(?:i|my|mine|me)(?![\p{L}])/iu.test(post.masked.slice(end))) return undefined
  const range = { start: hit.start, end: hit.end }
  const clause = { start: hit.start, end }
  const next = post.masked.slice(end, end + 2)
  const isWhole = opens ? /^[,—–]/.test(next.trim()) : /^[.!]?\s*$/.test(next)
  if (!isWhole || losesFacts(post, { start: hit.end, end })) return range
  // "whether it's a birthday or a wedding, we bake it"
  const [rest = ''] = /^[^.!?\n]*/.exec(post.masked.slice(end)) ?? []
  if (pointsBack.test(rest)) return range
  const changes = leaveOut(post, clause)
  return changes ? { ...range, changes } : range
}

export const noNoJust =
  /(?<=^|[.!?\n]\s*)((?:no|not|zero)\s[^.!?\n,]{2,36}[.,!]\s+(?:no|not|zero)\s[^.!?\n,]{2,36}[.,!]?\s*[—–-]?\s+)(?:just|only)\s/gu

/** "No frills. No fuss. Just coffee." */
export function noNoJusts(post: Post): readonly Mould[] {
  const found: Mould[] = []
  for (const match of lowerCase(post.masked.slice(post.body.start, post.body.end)).matchAll(noNoJust)) {
    const start = post.body.start + match.index
    const at = start + (match[1] ?? '').length
    const head = post.masked.slice(start, at)
    const range = { start, end: start + match[0].trimEnd().length }
    const letter = post.text.slice(at, at + 1)
    found.push(
      losesFacts(post, { start: start + 3, end: at })
        ? range
        : { ...range, changes: [{ start, end: at + 1, text: /^\p{Lu}/u.test(head) ? capitalized(letter) : letter }] }
    )
  }
  return found
}
