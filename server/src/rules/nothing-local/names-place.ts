import { onceAPost } from '../feed/once-a-post.ts'
import type { PostView } from '../types.ts'

function spelt(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether a post names a place of its author's profile, be it in a handle, hashtag or quote. */
export const namesPlace = onceAPost(({ post, signals, profile }: PostView): boolean => {
  if (signals.some(({ id }) => id === 'own-place')) return true
  const places = profile.places.map(spelt).filter((place) => place.length > 2)
  const { meta, entities, quotes, text } = post
  const elsewhere = [
    ...entities.flatMap(({ type, value }) => (type === 'mention' || type === 'hashtag' ? [value] : [])),
    ...quotes.map(({ start, end }) => text.slice(start, end)),
    ...meta.tags,
    meta.title ?? ''
  ].map(spelt)
  return places.some((place) => elsewhere.some((said) => said.includes(place)))
})
