import type { Words } from './types.ts'
import { languageSign, trait } from './word-traits.ts'

/**
 * Whether a post is plainly not English: its `lang` says so, most of its words are in another script, or it has at
 * least six words among which function words of another language clearly outnumber English ones. In doubt it is English.
 */
export function isPlainlyForeign({ traits, allTraits, count }: Words, lang: string | undefined): boolean {
  if (lang !== undefined) return !/^en\b/.test(lang)
  // one of them alone is English
  if ((allTraits & trait.language & ~languageSign.ours) === 0) return false
  let own = 0
  let foreigners = 0
  let scripts = 0
  for (let i = 0; i < count; i++) {
    const sign = (traits[i] ?? 0) & trait.language
    if (sign === languageSign.ours) own++
    else if (sign === languageSign.theirs) foreigners++
    else if (sign === languageSign.otherLetters) scripts++
  }
  if (scripts * 2 > count) return true
  return count >= 6 && foreigners >= 3 && foreigners > own * 2 && foreigners * 6 > count
}
