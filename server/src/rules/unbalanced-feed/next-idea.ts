import * as l10n from '@vscode/l10n'
import type { Mix, Shortfall } from '../../score/types.ts'
import type { Profile } from '../../settings/types.ts'
import type { Kind } from '../../text/types.ts'

/** What makes a feed social, in the order in which we would begin. */
const social: readonly Kind[] = ['personal', 'talk', 'give', 'share', 'inform']

function ideaOf(kind: Kind, { pets, hobbies, people, causes }: Profile): string {
  switch (kind) {
    case 'talk':
      return l10n.t('Next, answer somebody, or ask people something you would like to know.')
    case 'give':
      return causes[0] === undefined
        ? l10n.t('Next, congratulate somebody, or say a good word for a cause near you.')
        : l10n.t('Next, say a good word for {0}.', causes[0])
    case 'share':
      return l10n.t('Next, pass on something that a neighbour made, and say why you like it.')
    case 'inform':
      return l10n.t('Next, explain one thing that people often ask you.')
    default: {
      const who = pets[0] ?? people[0]
      if (who !== undefined) return l10n.t('Next, tell people what {0} got up to.', who)
      return hobbies[0] === undefined
        ? l10n.t('Next, tell people about a meal, a film or something daft that happened to you.')
        : l10n.t('Next, tell people about your {0}.', hobbies[0])
    }
  }
}

/** One thing to post next: of a kind that the target misses, the one that the feed has least of. */
export function nextIdea(missed: readonly Shortfall[], mix: Mix, profile: Profile): string {
  const wanted = missed.filter(({ bound }) => bound === 'min').flatMap(({ kinds }) => kinds)
  const choice = social.filter((kind) => wanted.length === 0 || wanted.includes(kind))
  const [least = 'personal'] = [...choice].sort((a, b) => mix[a] - mix[b])
  return ideaOf(least, profile)
}
