import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { onceAPost } from '../feed/once-a-post.ts'
import { postsInOrder } from '../feed/posts-in-order.ts'
import type { FeedPost, PostView } from '../types.ts'
import { wholePost } from '../whole-post.ts'

/** Whether a post sells: its header says so, its words do more likely than not, or it tells its news and then pushes. */
const isPitch = onceAPost(({ post, score, signals }: PostView): boolean => {
  if (post.meta.kind !== undefined) return post.meta.kind === 'promote'
  if (post.isForeign) return false
  const mayPush = score.kind === 'promote' || score.kind === 'inform'
  return score.kinds.promote >= 0.5 || (mayPush && signals.some(({ id }) => id === 'hard-sell'))
})

/** Runs of neighbours that all are pitches. */
function streaks(posts: readonly FeedPost[]): readonly (readonly FeedPost[])[] {
  const runs: FeedPost[][] = [[]]
  for (const item of posts) {
    if (isPitch(item.view)) runs.at(-1)?.push(item)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs
}

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
    for (const run of streaks(postsInOrder(feed))) {
      const [first] = run
      const item = run[pitches - 1]
      if (!first || !item) continue
      const message = l10n.t(
        'This is pitch number {0} in a row, and people tune out. Put a story, an answer or a good word in between.',
        pitches
      )
      const { body } = first.view.post
      const line = /^[^\r\n]*/.exec(first.view.post.text.slice(body.start, body.end))?.[0].length ?? 0
      const range = { start: body.start, end: body.start + line }
      yield {
        ...wholePost(message),
        post: item.index,
        related: { post: first.index, range, message: l10n.t('The first of {0} pitches in a row', run.length) }
      }
    }
  }
})
