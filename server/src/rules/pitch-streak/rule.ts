import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { keptFor } from '../feed/kept-for.ts'
import { onceFor } from '../feed/once-for.ts'
import { postsInOrder } from '../feed/posts-in-order.ts'
import type { FeedFinding } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { createStreaks, type Streak, type Streaks } from './streaks.ts'

const streaksFor = keptFor<Streaks>()

const findingOn = onceFor(({ first, item, length, pitches }: Streak): FeedFinding => {
  const message = l10n.t(
    'This is pitch number {0} in a row, and people tune out. Put a story, an answer or a good word in between.',
    pitches
  )
  const { body } = first.view.post
  const line = /^[^\r\n]*/.exec(first.view.post.text.slice(body.start, body.end))?.[0].length ?? 0
  const range = { start: body.start, end: body.start + line }
  return {
    ...wholePost(message),
    post: item.index,
    related: { post: first.index, range, message: l10n.t('The first of {0} pitches in a row', length) }
  }
})

export default defineFeedRule({
  id: 'pitch-streak',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'Sells several times in a row',
  why: 'One offer is news, three in a row are a sales call, and people hang up. Put something between them that is not about buying: a story, an answer, a good word for somebody else.',
  essay: [2, 4, 12],
  example: {
    before: 'Pitch, pitch, pitch.',
    after: 'Pitch, the day the oven broke, a question to the neighbours, pitch.'
  },
  options: {
    pitches: { default: 3, minimum: 2, description: 'How many pitches in a row are too many.' }
  },
  *check(feed, { pitches }) {
    if (feed.posts.length < pitches) return
    const make = (): Streaks => createStreaks(pitches)
    for (const streak of streaksFor(feed, 'pitches', String(pitches), make).of(postsInOrder(feed)))
      yield findingOn(streak)
  }
})
