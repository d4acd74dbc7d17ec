import type { EntityType } from '../../text/types.ts'

/** The lists of phrases that rules ask for. */
const lists = [
  'hype',
  'jargon',
  'wordy',
  'corporate-voice',
  'canned-phrase',
  'self-praise',
  'hard-sell',
  'soft-sell',
  'brochure-talk',
  'engagement-bait',
  'impersonal-voice',
  'all-about-us',
  'unthanked-share'
] as const
export type RuleList = (typeof lists)[number]

/** What a post may have besides. */
const others = [
  'link',
  'email',
  'mention',
  'hashtag',
  'emoji',
  /** A link in the header. */
  'page',
  /** A header of its own. */
  'header',
  /** Pictures and films. */
  'media',
  /** A comment that says something to us. */
  'directive',
  /** A body that is not read. */
  'skipped',
  /** One quotation, or a header that says that it passes something on. */
  'share',
  /** A word that begins with two capitals, or a row of marks: nobody shouts without. */
  'loud',
  /** Two words that people run together when they talk. */
  'leaning',
  /** A word twice in a row. */
  'doubled',
  /** Two emoji, "=" or an arrow: a poll needs one of these. */
  'vote',
  /** "No …" and "just". */
  'denial',
  /** An order that opens a sentence, and a word of haste. */
  'urge'
] as const
type Other = (typeof others)[number]

/**
 * What a post has, a bit each: a list has its bit where one of its phrases is meant as it stands. A rule names those of
 * which it needs one (`PostRule.needs`).
 */
export const mark = Object.fromEntries([...lists, ...others].map((name, index) => [name, 1 << index])) as Readonly<
  Record<RuleList | Other, number>
>

/** Every post has this one: what a rule asks for that has to look at each of them. */
export const anyPost = 1 << 31

const byList: Readonly<Record<string, number | undefined>> = Object.fromEntries(lists.map((list) => [list, mark[list]]))
const byEntity: Readonly<Record<EntityType, number>> = mark

/** The bit of a list of phrases; 0 where no rule asks for it. */
export function listBit(list: string): number {
  return byList[list] ?? 0
}

/** The bit of a sort of entity. */
export function entityBit(type: EntityType): number {
  return byEntity[type]
}
