import { gap, type Words } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'

/** How many words before a phrase may turn it down. */
const reach = 4

/**
 * Whether the words before word `first`, in the same sentence, turn the phrase down or hold it at arm's length:
 * "I'll never say buy now", "no more limited time offers", "people who scream order now".
 */
export function isNegated({ traits, allTraits, gaps }: Words, first: number): boolean {
  if ((allTraits & (trait.negator | trait.sayer)) === 0) return false
  // of the word behind the present one
  let next = traits[first] ?? 0
  for (let i = first - 1, steps = 0; i >= 0 && steps < reach; i--, steps++) {
    if (gaps[i + 1] === gap.hard) return false
    const own = traits[i] ?? 0
    if (own & trait.sayer) return true
    if (own & trait.negator) return (next & trait.notNegator) === 0
    next = own
  }
  return false
}
