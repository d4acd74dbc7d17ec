import { gap, type Post, type Range } from '../../text/types.ts'

/** What shops tell people to do. Other orders with a "today" are between friends: "Call your mum today." */
const shopVerbs = new Set(
  'order buy shop purchase book schedule subscribe download apply enroll enrol register sign grab claim upgrade switch reserve stock preorder redeem refresh discover explore subscribe request rent lease trade invest enquire inquire secure snag unlock activate'.split(
    ' '
  )
)
const urgent = new Set(['today', 'now', 'asap', 'immediately'])

/** How far apart the order and its haste may stand. */
const reach = 18

/**
 * The "today" and "now" that end an order to buy, however much stands between: "Schedule a tour of our model home
 * today". One for each clause.
 */
export function urgedAt(post: Post): readonly Range[] {
  const { norms, gaps, starts, ends, count } = post.words
  const found: Range[] = []
  for (let i = 1; i < count; i++) {
    if (!urgent.has(norms[i] ?? '') || (i + 1 < count && gaps[i + 1] === gap.none)) continue
    let first = i
    while (first > 0 && i - first < reach && gaps[first] !== gap.hard) first--
    const isWhole = gaps[first] === gap.hard || first === 0
    if (isWhole && i - first > 1 && shopVerbs.has(norms[first] ?? ''))
      found.push({ start: starts[i] ?? 0, end: ends[i] ?? 0 })
  }
  return found
}
