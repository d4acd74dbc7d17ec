import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { onceFor } from '../feed/once-for.ts'
import { onRepeat, type Repeat, type Repeatable, repeats } from '../feed/repeats.ts'
import type { FeedFinding, PostView } from '../types.ts'
import { openingsOf } from './openings-of.ts'

const findingOn = onceFor((repeat: Repeat): FeedFinding => {
  const { item, range } = repeat.last
  const words = item.view.post.text.slice(range.start, range.end).replace(/\s+/g, ' ')
  const message = l10n.t(
    '{0} posts close together start with “{1}”. Try another way in: a person, a question, the middle of the story.',
    repeat.count,
    words
  )
  return onRepeat(repeat, message, l10n.t('It starts the same.'))
})

export default defineFeedRule({
  id: 'same-opening',
  scope: 'feed',
  level: 'hint',
  summary: 'Starts like several posts before it',
  why: 'Readers decide by the first words, and the third “Did you know” in a row looks like a machine at work. Start in the middle of the story, with a person, or with the thing that surprised you.',
  essay: [1, 14],
  example: {
    before: '“Did you know that…” on Monday, Tuesday and Wednesday.',
    after: '“Water your tomatoes at the roots. I learned that the wet way.”'
  },
  options: {
    times: { default: 3, minimum: 2, description: 'How many posts may start alike before it is said.' },
    window: { default: 10, minimum: 2, description: 'Within how many posts in a row.' },
    words: { default: 3, minimum: 2, description: 'How many words must be the same.' }
  },
  *check(feed, options) {
    const find = (view: PostView): readonly Repeatable[] => openingsOf(view, options.words)
    const kind = { name: 'opening', about: String(options.words) }
    for (const repeat of repeats(feed, options, kind, find)) yield findingOn(repeat)
  }
})
