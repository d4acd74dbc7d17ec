import { gap, type Words } from '../text/types.ts'
import { createWordMemo } from '../text/word-memo.ts'

const negators = new Set(
  "not never no without stop stopped avoid skip don't dont doesn't didn't won't wont wouldn't can't cannot isn't aren't wasn't ain't hate tired sick instead nobody nothing neither nor hardly refuse enough".split(
    ' '
  )
)
/** "Not only …" and "no need to wait" push as hard as the plain phrase; "don't" before "miss" belongs to the phrase itself. */
const notNegators = new Set(['only', 'just', 'wonder', 'doubt', 'matter', 'longer', 'better', 'wait'])
const sayers = new Set(
  'say says saying said yell yelling shout shouting scream screaming shout write writing type typing read reading hear hearing word words phrase phrases'.split(
    ' '
  )
)

const sort = { negator: 1, notNegator: 2, sayer: 4 } as const

const sortOf = createWordMemo(
  (word) =>
    (negators.has(word) ? sort.negator : 0) |
    (notNegators.has(word) ? sort.notNegator : 0) |
    (sayers.has(word) ? sort.sayer : 0)
)

/** How many words before a phrase may turn it down. */
const reach = 4

/**
 * Whether the words before word `first`, in the same sentence, turn the phrase down or hold it at arm's length:
 * "I'll never say buy now", "no more limited time offers", "people who scream order now".
 */
export function isNegated({ numbers, norms, gaps }: Words, first: number): boolean {
  // of the word behind the present one
  let next = sortOf(numbers[first] ?? 0, norms[first] ?? '')
  for (let i = first - 1, steps = 0; i >= 0 && steps < reach; i--, steps++) {
    if (gaps[i + 1] === gap.hard) return false
    const own = sortOf(numbers[i] ?? 0, norms[i] ?? '')
    if (own & sort.sayer) return true
    if (own & sort.negator) return (next & sort.notNegator) === 0
    next = own
  }
  return false
}
