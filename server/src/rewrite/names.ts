import { isAcronym } from '../text/acronyms.ts'
import { isCommonWord, isName } from '../text/common-words.ts'
import type { Range } from '../text/types.ts'
import { type SourceWords, type TextWord, wordsIn } from './source-words.ts'

/** In capitals by everybody, and about nothing in particular. */
const harmless = new Set(
  "i i'm i'd i'll i've ok okay tv diy ps pps fyi btw lol omg imo imho psa faq tl dr ama tgif rsvp asap xo xoxo english".split(
    ' '
  )
)

/** A sentence (or a line, a quotation, a list item) starts after one of these, or after a picture such as an emoji. */
const opensSentence =
  /(?:^|[.!?…:;"“„«‘(*•\n\r\-–—>]|\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})[\s"“‘'(*_\ufffc]*$/u
/** A full stop that ends no sentence. */
const title = /\b(?:Mrs?|Ms|Dr|St|Prof|Mt|Mx)\.?\s$/

function isOrdinary(norm: string): boolean {
  const bare = norm.replace(/'.*$/, '')
  if (bare === 'a') return true
  const stem = bare.replace(/(?:ing|ed|er|est|es|s|ly)$/, '')
  return [bare, stem, `${stem}e`].some((form) => form.length > 1 && isCommonWord(form) && !isName(form))
}

function isNewName(word: TextWord, before: string, source: SourceWords): boolean {
  if (!/\p{Lu}/u.test(word.text) || harmless.has(word.norm)) return false
  const [own = ''] = word.norm.split("'")
  if (source.hasCapital(word.norm) || source.hasCapital(own)) return false
  // "new" in the post is not "New York", but the "jo" of a handle is Jo
  const isKnown = source.has(word.norm) || source.has(own)
  const isShouted = /^\p{Lu}{2,}$/u.test(word.text) && !isAcronym(word.text)
  const isFirst = opensSentence.test(before) && !title.test(before) && /^\p{Lu}[\p{Ll}'’]*$/u.test(word.text)
  // the first word of a sentence has a capital anyway
  if (isShouted || isFirst) return !isKnown && !isOrdinary(word.norm) && !(isFirst && source.hasStem(own))
  return !isKnown || isOrdinary(word.norm)
}

/**
 * Names in a text that are not in its sources: words with a capital where English has none. Neighbours are one name.
 * `text` has links, handles, dates, numbers and slots blanked as U+FFFC.
 */
export function newNames(text: string, source: SourceWords): readonly Range[] {
  const found: { start: number; end: number }[] = []
  for (const word of wordsIn(text)) {
    if (!isNewName(word, text.slice(Math.max(0, word.start - 12), word.start), source)) continue
    const last = found.at(-1)
    if (last && /^[ \u00a0.&-]{1,3}$/.test(text.slice(last.end, word.start))) last.end = word.end
    else found.push({ start: word.start, end: word.end })
  }
  return found
}
