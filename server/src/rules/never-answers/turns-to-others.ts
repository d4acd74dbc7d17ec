import { onceAPost } from '../feed/once-a-post.ts'
import type { PostView } from '../types.ts'

const signals = new Set(['reply-opening', 'repost', 'credit', 'own-people'])
const namings = new Set(['thanks', 'thanks-for', 'praise', 'welcome', 'sharing'])
/** After "congratulations": "to our neighbour Maya", "Maya and Tom". */
const personAfter =
  /^[\s,:—–-]*(?:(?:to|for|go|goes|out|our|my|the|dear|friend|neighbou?r|volunteers?|at|and)[\s,]+){0,5}(?:@|\p{Lu}\p{Ll}+)/u

/** "(via the Oakville Gazette)", "📷 Maya Brandt". */
const credit =
  /(?:(?<!\p{L})(?:via|h\/t|hat tip(?: to)?|courtesy of|(?:photos?|pictures?|video|words|art|story) (?:by|from)|credits?:?)|📷|📸|🎥)[\s:]+(?:the )?\p{Lu}\p{Ll}/u

function spelt(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether a post answers, passes on, names or thanks somebody who is not its author. */
export const turnsToOthers = onceAPost(({ post, signals: found, phrases, profile }: PostView): boolean => {
  const { meta } = post
  if (meta.isReply || meta.kind === 'share' || meta.via !== undefined) return true
  if (found.some(({ id }) => signals.has(id))) return true
  const mentions = post.entities.filter(({ type }) => type === 'mention')
  if (mentions.length > 0) {
    const own = new Set([profile.name, profile.brand, meta.author].map((name) => spelt(name ?? '')))
    if (mentions.some(({ value }) => !own.has(spelt(value.split('@')[0] ?? '')))) return true
  }
  return (
    phrases.some(
      ({ list, end, isNegated }) => !isNegated && namings.has(list) && personAfter.test(post.text.slice(end, end + 60))
    ) || credit.test(post.text.slice(post.body.start, post.body.end))
  )
})
