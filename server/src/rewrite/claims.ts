import type { Range } from '../text/types.ts'
import { type SourceWords, wordsIn } from './source-words.ts'

/**
 * Words that say nothing that could be untrue: how people link, soften, ask, thank and invite. Everything else is
 * content, and new content in a statement is a claim.
 */
const empty = new Set(
  `a about above absolutely actually after again ago ah all almost along already also although always am among an and another any
anybody anyone anything anyway are around as ask asked asking at away aw back be because been before being believe below best_ better bit both bring bringing
but by bye call can can't cannot care catch chat check chime cheers come comes comment comments coming could couldn't curious day days definitely
did didn't do does doesn't doing don't done down drop each either else end enough even ever every everybody everyone everything
exactly excited far favorite favourite feel feeling few finally find first folks for forward friend friendly friends from fun genuinely get gets getting
give glad go goes going gone gonna good got great guess ha had haha happen happened happening happens happy hardly has hasn't hat have haven't having he
head hear heard hello help her here here's hers hey hi him his honest honestly hope hopefully hoping how however i i'd i'll i'm i've idea if in
inside instead interested into is isn't it it'd it'll it's its itself join just keep kind kinda know known knows last later learn least leave less let
let's like liked likes line little live ll long look looking looks lot lots love loved lovely loves made make makes making many matter may maybe me mean
means mention message might mind mine minute moment more most much must my myself name near need needs never new next nice no nobody none
nor not note nothing now of off often oh okay on once one ones only open opinion or other others ought our ours ourselves out over own
part pass people perhaps person picture place please pleased plenty point pop post pretty probably proud put question quick quite rather
re read reading ready real really reason reply right round said same saw say saying says see seem seems seen send share shared sharing she should
show side simple simply since small so some somebody someone something sometimes somewhere soon sorry sort start started still stop stopping stories
story stuff such sure surely swing take taken takes talk tell tell_ thank thankful thanks that that'd that's the their theirs them themselves then there there's these
they they'd they'll they're they've thing things think thinking this those though thought thoughts through time times tiny to together told too took try trying
turn turned two under until up upon us use used using usually ve version very visit wait waiting want wanted wants was wasn't way ways we we'd we'll we're
we've week welcome well went were weren't what what's whatever when where where's whether which while who who's whole whom why will wish with without
won't wonder wondering word words work works worth would wouldn't write yeah yes yet you you'd you'll you're you've your yours yourself`
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith('_'))
)

const speaker =
  /(?<![\p{L}])(?:i|i['’](?:m|ve|d|ll)|me|my|mine|myself|we|we['’](?:re|ve|d|ll)|us|our|ours)(?![\p{L}])/iu
const sentence = /[^.!?…\n\r]+[.!?…]*/gu
const clause = /[^,;:()–—]+?(?=[,;:()–—]|\s(?:and|but|so|while|because|before|after|when|until|since|which|who)\s|$)/giu

/** A statement with so many new words of content is a claim, about the writer sooner than about the world; one with nothing else, always. */
const fewest = { own: 2, other: 3 } as const
const share = { own: 0.6, other: 0.75 } as const

/** The share of a clause's words of content that are new, and how many they are. */
function newContent(text: string, source: SourceWords): { readonly fresh: number; readonly all: number } {
  const content = wordsIn(text).filter(({ norm }) => !empty.has(norm) && !/^\d/.test(norm) && norm.length > 1)
  return { fresh: content.filter(({ norm }) => !source.hasStem(norm)).length, all: content.length }
}

function isClaim(text: string, isAboutWriter: boolean, source: SourceWords): boolean {
  const { fresh, all } = newContent(text, source)
  const who = isAboutWriter ? 'own' : 'other'
  if (fresh >= fewest.own && fresh === all) return true
  return fresh >= fewest[who] && fresh >= all * share[who]
}

/**
 * Statements in a text that say something that its sources do not: made-up stories, offers, opinions of others. Questions
 * claim nothing. `text` has links, handles and slots blanked as U+FFFC.
 */
export function newClaims(text: string, source: SourceWords): readonly Range[] {
  const found: Range[] = []
  for (const { index: from, 0: whole } of text.matchAll(sentence)) {
    if (/\?["”’)]*[.!?…]*$/.test(whole.trimEnd())) continue
    for (const { index, 0: part } of whole.matchAll(clause)) {
      const lead = part.length - part.trimStart().length
      const start = from + index + lead
      const own = part.trim()
      if (own !== '' && isClaim(own, speaker.test(own), source)) found.push({ start, end: start + own.length })
    }
  }
  return found
}

const quote = /["“„«]([^"“”„«»\n]{3,600})["”“»]/gu

function bare(text: string): string {
  return wordsIn(text)
    .map(({ norm }) => norm)
    .join(' ')
}

/** Quotations of three words or more that nobody has said in the sources. */
export function newQuotes(text: string, sources: readonly string[]): readonly Range[] {
  const said = sources.map(bare)
  return [...text.matchAll(quote)].flatMap(({ index, 0: whole, 1: words = '' }) => {
    const plain = bare(words)
    const isNew = plain.split(' ').length >= 3 && !said.some((one) => one.includes(plain))
    return isNew ? [{ start: index, end: index + whole.length }] : []
  })
}

/** Whether a text is about something else: of what the post was about, next to nothing is left. */
export function isOffTopic(text: string, original: string): boolean {
  const about = new Set(
    wordsIn(original)
      .map(({ norm }) => norm)
      .filter((norm) => !empty.has(norm) && norm.length > 2)
  )
  if (about.size < 3) return false
  const left = wordsIn(text)
  const kept = [...about].filter((norm) =>
    left.some((word) => word.norm === norm || word.norm.slice(0, 5) === norm.slice(0, 5))
  )
  return kept.length < about.size * 0.2
}
