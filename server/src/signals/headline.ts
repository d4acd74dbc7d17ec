import { isCommonWord, isName } from '../text/common-words.ts'
import type { Post, Range } from '../text/types.ts'
import { addressWords, newsVerbs, openers, sentenceWords, smallWords, voiceWords } from './headline-words.ts'
import { wordLines } from './word-lines.ts'

/** A headline that was copied. `isSure` where the marks of copying are plain: a long title, a site's name, the link itself. */
export interface Headline extends Range {
  readonly isSure: boolean
}

const label =
  /^\W{0,3}(?:(?:a )?new(?: blog| video| podcast)? (?:post|article|episode|video|release)|(?:on the |from the )?blog(?: post)?|news|article|latest|headline|breaking(?: news)?|icymi|read|read more|(?:i )?just (?:published|posted|blogged))\s*(?:[:|\-–—»]+|on (?:the|my|our) blog\W*|(?=["“‘]))\s*/i
/** "… - TechRepublic", "… | The Independent": the name of a site at the end of a copied title. */
const siteName =
  /\s(?:[|»]|[-–—]{1,2})\s*(?:the\s)?[\p{Lu}\d][\p{L}\d.&'’]*(?:\s(?:[\p{Lu}\d][\p{L}\d.&'’]*|of|and|the)){0,3}\s*$/u
const word = /[#@]?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu
/** The same in a title of plain letters: without Unicode's tables. */
const plainWord = /[#@]?[A-Za-z0-9][A-Za-z0-9'’.]*/g
const plain = /^[ -~‘-”–—…]*$/
const abbreviation = /\b(?:\p{Lu}\.)+|\b(?:St|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|No|Vol|Ft|vs?|Inc|Co|Jr)\./gu
const retweet = /^\W*(?:RT|MT|R\/T|Retweeted|QT)\b/
/** "10 Ways to …", "5 Trends Shaping …": nobody talks in numbered lists with capitals. */
const listicle =
  /^(?:the )?(?:top )?\d+\+? (?:\p{L}+ ){0,2}(?:ways|tips|things|reasons|trends|signs|ideas|facts|lessons|mistakes|steps|hacks|secrets|rules|questions|benefits|tools|books|habits|myths|places|recipes|strategies|tricks|examples|skills|predictions|takeaways|insights)\b/iu
const howTo =
  /^(?:how to|why (?:your|you|every|the)|what (?:is|are|every|the)|the (?:ultimate|complete|beginner['’]s|essential) guide)\b/i
/** Written with capitals out of feeling. */
const greeting =
  /^(?:rest in peace|rip|happy \p{L}+|merry christmas|welcome home|congratulations|thank you|goodbye|farewell|in loving memory)\b/iu
const most = 24
/** With hashtags and names of sites, no post that is a headline has more words. */
const mostWords = 60

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return (code > 64 && code < 91) || (code > 47 && code < 58) || code === 35 || code === 64
  return /^[\p{Lu}\p{Lt}\p{N}#@]/u.test(text)
}

function isShouted(text: string): boolean {
  // most words have a small letter second
  const second = text.charCodeAt(1)
  if (text.length < 2 || (second > 96 && second < 123)) return false
  return text === text.toUpperCase() && /\p{L}/u.test(text)
}

type Sureness = 'sure' | 'likely' | undefined

/** Title case: common words with a capital in the middle of a sentence. Names alone prove nothing. */
function titleCase(words: readonly string[], lower: readonly string[]): Sureness {
  let capitals = 0
  let missed = 0
  let common = 0
  for (const [index, text] of words.entries()) {
    const norm = lower[index] ?? ''
    const isSmall = smallWords.has(norm)
    if (isShouted(text) || /^[\d#@]/.test(text) || (isSmall && !isCapital(text))) continue
    if (!isCapital(text)) missed++
    else {
      capitals++
      if (index > 0 && (isSmall || (isCommonWord(norm) && !isName(norm)))) common++
    }
  }
  if (missed > 1 || (missed === 1 && capitals < 7) || common < 2 || capitals < 3) return undefined
  return common >= 5 && capitals >= 7 ? 'sure' : 'likely'
}

function inSmallLetters(text: string): string {
  const lower = text.toLowerCase()
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  return plain.endsWith('.') ? plain.replace(/\.+$/, '') : plain
}

function judge(line: string): Sureness {
  const labelled = label.exec(line)?.[0].length ?? 0
  const title = line.slice(labelled).replace(/^["“‘']|["”’']$/g, '')
  if (title.includes('!')) return undefined
  const words = title.match(plain.test(title) ? plainWord : word) ?? []
  if (words.length < 3 || words.length > most) return undefined
  const lower = words.map(inSmallLetters)
  const tags = words.filter((text) => /^[#@]/.test(text)).length
  if (tags * 2 > words.length || words.filter(isShouted).length * 2 > words.length) return undefined
  if (!isCapital(words[0] ?? '') && labelled === 0) return undefined
  if (lower.some((text) => voiceWords.has(text))) return undefined
  if (lower.some((text, index) => addressWords.has(text) && !isCapital(words[index] ?? ''))) return undefined
  if (greeting.test(title)) return undefined
  const inTitleCase = titleCase(words, lower)
  const isSentences = /[.?]\s+\p{L}/u.test(title.replace(abbreviation, ''))
  if (isSentences && !inTitleCase) return undefined
  if (inTitleCase && (listicle.test(title) || howTo.test(title))) return 'sure'
  if (inTitleCase === 'sure' || (inTitleCase && !openers.has(lower[0] ?? ''))) return inTitleCase
  if (openers.has(lower[0] ?? '') || lower.some((text) => addressWords.has(text))) return undefined
  if (words.length >= 5 && siteName.test(title)) return 'sure'
  if (labelled > 0 && words.length >= 4) return 'sure'
  const isNews = words.length >= 5 && lower.some((text) => newsVerbs.has(text))
  return isNews && !lower.some((text) => sentenceWords.has(text)) && !/[.…,]$/.test(title.trim()) ? 'likely' : undefined
}

/** Whether the words are those of the link's own address: "/blog/seven-questions-to-ask". */
function isInLink(line: string, links: readonly string[]): boolean {
  const own = (line.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((text) => text.length > 2 && !smallWords.has(text))
  if (own.length < 4) return false
  return links.some((link) => {
    const slug = new Set(
      link
        .toLowerCase()
        .replace(/^[a-z]+:\/\/[^/]*/, '')
        .match(/[a-z0-9]+/g) ?? []
    )
    return own.filter((text) => slug.has(text)).length >= own.length * 0.75
  })
}

/**
 * The copied headline that is all the words of a post with a link: title case, the words of the link's address, or the
 * marks that copying leaves (a site's name, a label such as "New post:", news English without articles). Undefined
 * where somebody speaks, answers or passes on what another wrote.
 */
export function copiedHeadline(post: Post): Headline | undefined {
  const { entities, meta, body, text } = post
  const links = entities.filter((entity) => entity.type === 'link').map((entity) => entity.value)
  if (meta.link) links.push(meta.link)
  if (
    links.length === 0 ||
    post.words.count > mostWords ||
    entities.length > mostWords ||
    meta.isReply ||
    retweet.test(text.slice(body.start, body.start + 20))
  )
    return undefined
  const [first] = entities
  if (first?.type === 'mention' && first.start <= body.start + 1) return undefined
  const lines = wordLines(post, 2)
  const [line] = lines
  if (!line || lines.length > 1) return undefined
  const isTitle = meta.title !== undefined && meta.title.toLowerCase() === line.text.trim().toLowerCase()
  if (isTitle || isInLink(line.text, links)) return { start: line.start, end: line.end, isSure: true }
  if (entities.some((entity) => entity.type === 'emoji')) return undefined
  const sureness = judge(line.text)
  return sureness ? { start: line.start, end: line.end, isSure: sureness === 'sure' } : undefined
}
