import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import type { Post } from '../text/types.ts'
import type { PostScore } from './types.ts'

/** How social a post is. */
export function scorePost(
  post: Post,
  phrases: readonly PhraseHit[],
  _signals: readonly Signal[],
  _profile: Profile
): PostScore {
  const pitches = phrases.filter((hit) => hit.list === 'hard-sell').length
  const kind = post.meta.kind ?? (pitches > 0 ? 'promote' : 'inform')
  const none = { promote: 0, inform: 0, share: 0, talk: 0, personal: 0, give: 0 }
  return {
    score: Math.max(0, 50 - pitches * 10),
    dimensions: {
      personal: 0,
      conversational: 0,
      generous: 0,
      helpful: 0,
      local: 0,
      promotional: pitches > 0 ? 1 : 0,
      robotic: 0
    },
    kind,
    confidence: post.meta.kind ? 1 : 0.5,
    kinds: { ...none, [kind]: 1 },
    parts: () => ({ base: 50, parts: [] })
  }
}
