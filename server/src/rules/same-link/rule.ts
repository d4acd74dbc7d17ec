import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { onceFor } from '../feed/once-for.ts'
import { onRepeat, type Repeat, repeats } from '../feed/repeats.ts'
import type { FeedFinding } from '../types.ts'
import { linksOf } from './links-of.ts'

const findingOn = onceFor((repeat: Repeat): FeedFinding => {
  const message = l10n.t(
    'This link is in {0} posts close together. Readers have seen it: say what is new about it, or let it rest.',
    repeat.count
  )
  return onRepeat(repeat, message, l10n.t('The same link, shortly before.'))
})

export default defineFeedRule({
  id: 'same-link',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'Posts one link over and over',
  why: 'The third time round a link is wallpaper. If the page matters, say each time what is new about it or who it helped; if it does not, share somebody else’s for a change.',
  essay: [9, 13],
  example: {
    before: 'The same booking page under every post.',
    after: 'The booking page once, and then: “Priya got the 7 am slot and brought the whole waiting room croissants.”'
  },
  options: {
    times: { default: 3, minimum: 2, description: 'How many posts with one link are too many.' },
    window: { default: 10, minimum: 2, description: 'Within how many posts in a row.' }
  },
  *check(feed, options) {
    for (const repeat of repeats(feed, options, { name: 'link' }, linksOf)) yield findingOn(repeat)
  }
})
