import { viewPost } from '../../server/src/inspect/check-post.ts'
import type { PostScore } from '../../server/src/score/types.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

/** An edit of a post and what must hold of the score before and after it. */
export interface Edit {
  readonly name: string
  /** Whether it holds for this text; undefined where the edit does not apply. */
  check(text: string): boolean | undefined
}

const settings: Settings = { ...defaultSettings, profile: { ...emptyProfile, places: ['Maple Grove'] } }

function score(text: string): PostScore {
  return viewPost(parsePlainPost(text), settings).score
}

const isEmpty = (text: string): boolean => text.trim() === ''

/** An edit that applies to every post with text. */
function always(
  name: string,
  change: (text: string) => string,
  holds: (before: PostScore, after: PostScore) => boolean
): Edit {
  return { name, check: (text) => (isEmpty(text) ? undefined : holds(score(text), score(change(text)))) }
}

/** An edit that must not matter: at most two points. */
function unmoved(name: string, change: (text: string) => string): Edit {
  return {
    name,
    check: (text) => {
      const changed = change(text)
      if (changed === text || isEmpty(text)) return undefined
      return Math.abs(score(text).score - score(changed).score) <= 2
    }
  }
}

const link = /https?:\/\/\S+/g
const skinTones = ['\u{1f3fb}', '\u{1f3fd}', '\u{1f3ff}']
const hands = /\u{1f44d}|\u{1f44f}|\u{1f64f}|\u{1f44b}|\u{1f4aa}/gu

export const edits: readonly Edit[] = [
  always(
    '“Buy now, 20 % off!” lowers the score',
    (t) => `${t} Buy now, 20 % off!`,
    (a, b) => b.score < a.score
  ),
  always(
    '“Buy now, 20 % off!” raises promotional',
    (t) => `${t} Buy now, 20 % off!`,
    (a, b) => b.dimensions.promotional > a.dimensions.promotional
  ),
  always(
    '“Buy now, 20% off!” on its own line lowers the score',
    (t) => `${t}\n\nBuy now, 20% off!`,
    (a, b) => b.score < a.score
  ),
  always(
    'a question to the reader raises conversational',
    (t) => `${t} What do you think?`,
    (a, b) => b.dimensions.conversational > a.dimensions.conversational
  ),
  always(
    'another question to the reader raises conversational',
    (t) => `${t}\n\nWhat is your favourite?`,
    (a, b) => b.dimensions.conversational > a.dimensions.conversational
  ),
  {
    name: 'a bare headline without its link is no more personal',
    check: (text) => {
      const bare = text.replace(link, '').trim()
      if (bare === text.trim() || !/\p{L}/u.test(bare) || /\b(?:i|my|me|we|our|us|you|your)\b|[@?]/i.test(bare))
        return undefined
      return score(bare).dimensions.personal <= score(text).dimensions.personal + 0.005
    }
  },
  always(
    'a place of the profile raises local',
    (t) => `${t} Here in Maple Grove.`,
    (a, b) => b.dimensions.local > a.dimensions.local
  ),
  always(
    'thanks with a mention raise generous or conversational',
    (t) => `${t} Thank you @sam!`,
    (a, b) => b.dimensions.generous > a.dimensions.generous || b.dimensions.conversational > a.dimensions.conversational
  ),
  unmoved('small letters do not matter', (t) => t.toLowerCase()),
  unmoved('a trailing space does not matter', (t) => `${t} `),
  unmoved('trailing line breaks do not matter', (t) => `${t}\n\n`),
  unmoved('CRLF does not matter', (t) => t.replace(/\r?\n/g, '\r\n')),
  unmoved('CR does not matter', (t) => t.replace(/\r?\n/g, '\r')),
  ...skinTones.map((tone, i) =>
    unmoved(`skin tone ${i + 1} does not matter`, (t) => t.replace(hands, (hand) => hand + tone))
  ),
  unmoved('curly apostrophes do not matter', (t) => t.replace(/'/g, '’'))
]
