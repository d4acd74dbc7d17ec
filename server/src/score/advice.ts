import * as l10n from '@vscode/l10n'
import type { Profile } from '../settings/types.ts'
import type { Kind } from '../text/types.ts'
import { kindWord } from './balance-words.ts'
import type { Balance, Mix, Shortfall } from './types.ts'

/** What makes a feed social, in the order in which we would begin. */
const social: readonly Kind[] = ['personal', 'talk', 'give', 'share', 'inform']

/** How many of the last posts are spoken of. */
export const lately = 8

function aboutSelf({ pets, people, hobbies, places }: Profile): string {
  const who = pets[0] ?? people[0]
  if (who !== undefined) return l10n.t('Try one about what {0} got up to.', who)
  if (hobbies[0] !== undefined) return l10n.t('Try one about your {0}.', hobbies[0])
  if (places[0] !== undefined) return l10n.t('Try one about something you saw in {0}.', places[0])
  return l10n.t('Try one about a meal, a film or something daft that happened to you.')
}

function ideaOf(kind: Kind, profile: Profile): string {
  switch (kind) {
    case 'talk':
      return profile.hobbies[0] === undefined
        ? l10n.t('Try answering somebody, or asking people something you would like to know.')
        : l10n.t('Try answering somebody, or asking people about {0}.', profile.hobbies[0])
    case 'give':
      return profile.causes[0] === undefined
        ? l10n.t('Try congratulating somebody, or saying a good word for a cause near you.')
        : l10n.t('Try saying a good word for {0}.', profile.causes[0])
    case 'share':
      return l10n.t('Try passing on something that somebody else made, and say why you like it.')
    case 'inform':
      return l10n.t('Try explaining one thing that people often ask you.')
    default:
      return aboutSelf(profile)
  }
}

/** Of the kinds that would help, the one that the feed has least of. */
function missing(shortfalls: readonly Shortfall[], mix: Mix): Kind {
  const wanted = shortfalls.filter(({ bound }) => bound === 'min').flatMap(({ kinds }) => kinds)
  const choice = social.filter((kind) => wanted.length === 0 || wanted.includes(kind))
  return [...choice].sort((a, b) => mix[a] - mix[b])[0] ?? 'personal'
}

/** Some are there, but not enough of them. */
function tooFew({ shortfalls: [worst] }: Balance, last: readonly Kind[]): string | undefined {
  if (worst?.bound !== 'min') return undefined
  const count = last.filter((kind) => worst.kinds.includes(kind)).length
  const names = worst.kinds.map(kindWord).join(', ')
  return l10n.t('{0} of your last {1} posts are what this feed needs more of ({2}).', count, last.length, names)
}

/** What stands out among the last posts; nothing where one looks at many feeds, which have no last posts together. */
function observation(balance: Balance, recent: readonly Kind[]): string | undefined {
  const last = recent.slice(-lately)
  if (last.length < 2) return undefined
  const pitches = last.filter((kind) => kind === 'promote').length
  const [worst] = balance.shortfalls
  if (worst?.bound === 'max' && worst.kinds.includes('promote') && pitches > 1)
    return pitches === last.length
      ? l10n.t('All of your last {0} posts sell.', last.length)
      : l10n.t('{0} of your last {1} posts sell.', pitches, last.length)
  const absent = missing(balance.shortfalls, balance.mix)
  const count = last.filter((kind) => kind === absent).length
  if (count > 0) return tooFew(balance, last)
  switch (absent) {
    case 'talk':
      return l10n.t('None of your last {0} posts talks with anybody.', last.length)
    case 'give':
      return l10n.t('None of your last {0} posts does somebody a good turn.', last.length)
    case 'share':
      return l10n.t('None of your last {0} posts passes on what others made.', last.length)
    case 'inform':
      return l10n.t('None of your last {0} posts explains anything.', last.length)
    default:
      return l10n.t('None of your last {0} posts is about you.', last.length)
  }
}

/** One thing to post next: of a kind that the target misses (`missed`), the one that the feed has least of. */
export function nextIdea(missed: readonly Shortfall[], mix: Mix, profile: Profile): string {
  return ideaOf(missing(missed, mix), profile)
}

/**
 * What would help a feed most: what stands out among its last posts (`recent`, the kinds of its posts in the order in
 * which readers meet them; empty for several feeds together), and an idea from the profile. Undefined where the target
 * is met.
 */
export function advice(balance: Balance, recent: readonly Kind[], profile: Profile): string | undefined {
  if (balance.shortfalls.length === 0 || balance.posts === 0) return undefined
  const idea = nextIdea(balance.shortfalls, balance.mix, profile)
  const seen = observation(balance, recent)
  return seen === undefined ? idea : `${seen} ${idea}`
}
