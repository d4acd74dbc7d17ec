import type { Dimension } from '../../server/src/score/types.ts'
import { ownSet } from './read-own.ts'
import type { Row } from './read-rows.ts'

/** Rows that a head learns from. */
export interface Part {
  readonly set: string
  /** 1, 0, or undefined where the row says nothing of it. */
  label(row: Row): 0 | 1 | undefined
  /** How much a row counts against one of the head's main part. */
  readonly weight: number
  /** Whether its rows are measured with the same yardstick as the main part's; otherwise only their order counts. */
  readonly sharesLevel?: boolean
  /** Features (by name) that must not be learned from these rows. */
  hides?(name: string): boolean
}

/** How one dimension is learned. The first part is the main one: cross-validated and calibrated on. */
export interface Head {
  readonly dimension: Dimension
  readonly parts: readonly Part[]
  /** Posts of one fold are never learned from and measured on at once: by account, by event, or at random. */
  readonly folds: 'group' | 'random'
  /** Against the prior's pull of 1: how much the labels count for cues, and for words and pairs. */
  readonly trust: { readonly cues: number; readonly words: number }
  /** From 0 to 1: how much of our own expectations a cue starts from where the labels have a say. */
  readonly belief: number
  /** From 0 to 1: how much more freely a word may move whose counts differ much between the classes. */
  readonly contrast: number
}

const is =
  (...labels: readonly string[]) =>
  (row: Row): 0 | 1 =>
    labels.includes(row.label) ? 1 : 0

const isPersonal = (row: Row): 0 | 1 | undefined =>
  row.label === 'personal' ? 1 : ['policy', 'media', 'information'].includes(row.label) ? 0 : undefined

const isKind = is('Donations and volunteering', 'Sympathy and support')

const opposite = (label: 0 | 1 | undefined): 0 | 1 | undefined =>
  label === undefined ? undefined : label === 1 ? 0 : 1

/** What the project's own posts say of a dimension. */
function own(dimension: Dimension, weight: number, hides?: Part['hides']): Part {
  const part: Part = {
    set: ownSet,
    label: ({ label }) => {
      const words = label.split(' ')
      return words.includes(`+${dimension}`) ? 1 : words.includes(`-${dimension}`) ? 0 : undefined
    },
    weight,
    sharesLevel: true
  }
  return hides ? { ...part, hides } : part
}

/** Posts of another set that are plainly nothing of the kind, so that the head knows more of the world than one set. */
function nothingOf(set: string, weight: number, only: (row: Row) => boolean, hides?: Part['hides']): Part {
  const part: Part = { set, label: (row) => (only(row) ? 0 : undefined), weight, sharesLevel: true }
  return hides ? { ...part, hides } : part
}

const isAdvert = (row: Row): boolean => row.label === 'commercial_ad'

/** One half of the adverts lost its marks, links, emoji and line breaks: none of that may be learned there. */
const lostMarks =
  /^c:(?:exclamation|comma|bracket|slash|ampersand|bar|colon|full-stop|line-break|dash|emoticon|quote|question.*|sales-question|link.*|no-words|hashtag|many-hashtags|emoji|price|percent|contact|mention|repost|credit|reply-opening)$|[A-Z]|\p{Extended_Pictographic}/u

const hidesMarks = (name: string): boolean => lostMarks.test(name)

/** A post is no more personal for having no link: taking one off must not make it so. */
const hidesLinks = (name: string): boolean => /^c:link|LINK/.test(name)

/** Whether a post answers somebody can be seen; what such posts say is learned from the words alone. */
const answers = /^c:(?:reply-opening|mention|repost|credit|link.*)$|MENTION|LINK|START/

const isReply = (row: Row): 0 | 1 | undefined =>
  /^(?:rt|mt)\b/i.test(row.text) ? undefined : /^[.\s]*@\w/.test(row.text) ? 1 : 0

export const heads: readonly Head[] = [
  {
    dimension: 'personal',
    parts: [
      {
        set: 'political_posts',
        label: isPersonal,
        weight: 1,
        hides: hidesLinks
      },
      { set: 'brand_vs_person_tweets', label: is('person'), weight: 0.03, hides: hidesLinks },
      nothingOf('facebook_ads', 0.03, isAdvert, hidesLinks),
      own('personal', 1, hidesLinks)
    ],
    folds: 'random',
    trust: { cues: 0.01, words: 0.02 },
    belief: 0.4,
    contrast: 0.5
  },
  {
    dimension: 'conversational',
    parts: [
      { set: 'corporate_messaging', label: is('Dialogue'), weight: 1 },
      { set: 'brand_vs_person_tweets', label: isReply, weight: 0.02, hides: (name) => answers.test(name) },
      nothingOf('facebook_ads', 0.01, isAdvert),
      own('conversational', 0.5)
    ],
    folds: 'group',
    trust: { cues: 0.3, words: 0.3 },
    belief: 1,
    contrast: 0.5
  },
  {
    dimension: 'generous',
    parts: [{ set: 'crisislex_t26', label: isKind, weight: 1 }, own('generous', 1)],
    folds: 'group',
    trust: { cues: 0.01, words: 0.05 },
    belief: 0.4,
    contrast: 1
  },
  {
    dimension: 'helpful',
    parts: [{ set: 'crisislex_t26', label: is('Caution and advice'), weight: 0.5 }, own('helpful', 1)],
    folds: 'group',
    trust: { cues: 0.01, words: 0.01 },
    belief: 1,
    contrast: 0.5
  },
  {
    dimension: 'local',
    parts: [
      { set: 'political_posts', label: (row) => (row.audience === 'constituency' ? 1 : 0), weight: 1 },
      own('local', 1)
    ],
    folds: 'random',
    trust: { cues: 0.01, words: 0.03 },
    belief: 0.4,
    contrast: 0.1
  },
  {
    dimension: 'promotional',
    parts: [
      {
        set: 'facebook_ads',
        label: (row) => (row.label === 'commercial_ad' ? 1 : 0),
        weight: 1,
        hides: hidesMarks
      },
      nothingOf('political_posts', 0.1, () => true, hidesMarks),
      nothingOf('crisislex_t26', 0.1, () => true, hidesMarks),
      nothingOf('brand_vs_person_tweets', 0.1, (row) => isReply(row) === 1, hidesMarks),
      own('promotional', 3, hidesMarks)
    ],
    folds: 'random',
    trust: { cues: 0.03, words: 0.2 },
    belief: 0.4,
    contrast: 1
  },
  {
    dimension: 'robotic',
    parts: [
      { set: 'brand_vs_person_tweets', label: is('brand'), weight: 1 },
      { set: 'political_posts', label: (row) => opposite(isPersonal(row)), weight: 0.1 },
      { set: 'crisislex_t26', label: (row) => opposite(isKind(row)), weight: 0.1 },
      { set: 'corporate_messaging', label: (row) => opposite(is('Dialogue')(row)), weight: 0.1 },
      own('robotic', 1)
    ],
    folds: 'random',
    trust: { cues: 0.05, words: 0.03 },
    belief: 0.4,
    contrast: 0.3
  }
]
