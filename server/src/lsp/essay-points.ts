import * as l10n from '@vscode/l10n'

/** The points of the essay, in our words, numbered from 1 as in docs/essay.md. */
const points: readonly (() => string)[] = [
  () => l10n.t('Being present is not enough. Content counts, not volume.'),
  () => l10n.t('People hawk their wares and share nothing of their own life or thoughts.'),
  () => l10n.t('They never reply, repost, like or share.'),
  () => l10n.t('They only talk about business.'),
  () => l10n.t('It is all about them.'),
  () => l10n.t('Not one word about a good restaurant or a film.'),
  () => l10n.t('Only industry news, and dull at that.'),
  () => l10n.t('Nothing about the place where they live.'),
  () => l10n.t('Posting links about your industry does nothing.'),
  () => l10n.t('A lot of people are good at their jobs. Why should I like you?'),
  () => l10n.t('Have you got pets? Children? Hobbies? Did you do anything dumb lately?'),
  () => l10n.t('An estate agent who only posts listings is a stranger who knocks at the door to sell.'),
  () =>
    l10n.t('Promote a charity event for friends. Share funny links. Congratulate somebody. Strike up a conversation.'),
  () => l10n.t('Share. Be generous. Be personal. Help others. Be a real person, not a link-posting robot.'),
  () => l10n.t('Numbers matter too, if you want clients; but beside quality, not above it.'),
  () => l10n.t('Be in the same room with people from time to time.')
]

/** What the essay says at a point; undefined where it has no such point. */
export function essayPoint(number: number): string | undefined {
  return points[number - 1]?.()
}
