import { lowerCase } from '../../text/lower-case.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import type { PostView } from '../types.ts'

const thankful = new Set(['credit', 'mention', 'repost', 'reply-opening', 'own-work', 'own-brand', 'own-people'])
/** "– Ann Lee", "” Ann Lee", "by Ann", "from the Harbour Post". */
const names =
  /[-–—―~]\s?\p{Lu}[\p{L}.'’]+|["”’]\s*\(?\p{Lu}[\p{L}.'’]+ \p{Lu}|\bon \p{Lu}[\p{L}.]+['’]s\b|\b(?:by|from|for|at|in|of) (?:the |my |our |a )?\p{Lu}[\p{L}'’]+/u
/** "via …", "as my aunt says", "sent me", "photo: …". */
const credits =
  /\b(?:via|say|said|says|describes?d?|saying goes|wrote|writes|tells|told|tweeted|asked|explains|argues|according to|in the words of|quoting|author|unknown|anonymous|proverb|courtesy of|credits?|source|h\/t|hat tip|thanks|thank you|thx|photo|sent me|sent to me|showed me|shared by|recommended by|(?:by|from) (?:the |my |our |a )?(?:friend|neighbou?r|colleague|sister|brother|aunt|uncle|mother|father|mum|mom|dad|wife|husband|partner|team|friends|people|folks))\b|[-–—] ?\[/u

/** "Somebody wrote this" names nobody. */
const nobody =
  /\b(?:someone|somebody|whoever|(?:don['’]?t|do not) know who|no idea who|not sure who|dunno who|idk who)\s+(?:else\s+)?(?:wrote|said|made|took|posted|shared|tweeted|told)\b/gu

/** Taken from nobody in particular: "copied from a friend of a friend". */
const takenFrom =
  /\b(?:copied|copy and pasted|copied and pasted|pasted|stolen|nicked|pinched|borrowed|lifted|shared|reposted|reshared|taken|swiped|grabbed|found)(?: (?:this|it|shamelessly|straight|directly))? (?:from|off|on) (?:(?:a|an|some|somebody|someone|the|another|my)(?:['’]s)? )?(?:friend(?:['’]s)? of (?:a|the) friend(?:['’]s)?|friend(?:['’]s)? of (?:an?|my|the) \p{L}+|friend(?:['’]s) (?:wall|page|timeline|feed|status)|internet|interwebs?|web|facebook|instagram|twitter|tumblr|pinterest|reddit|whatsapp|group chat|wall|page|stranger|else|somewhere|someone|somebody)(?![\p{L}])/gu

/** Whether words that lead to a quote only say that it was copied. */
export function isFromNobody(lead: string): boolean {
  takenFrom.lastIndex = 0
  return takenFrom.test(lowerCase(lead))
}

/** "Somebody made a map" is no work of one's own. */
const others =
  /\b(?:someone|somebody|stranger|genius|legend|hero|kid|guy|man|woman|bloke|lad|student|teenager|nerd|on \p{L}+)(?: (?:has|actually|out there|in \p{L}+))*\s*$/u

function isOthers(post: PostView['post'], start: number): boolean {
  return others.test(lowerCase(post.text.slice(Math.max(post.body.start, start - 40), start)))
}

/** Whether a post says whom the thing that it shares comes from, or that it is its author's own. */
export function isCredited({ post, facts, signals }: PostView): boolean {
  if (post.meta.via !== undefined || post.meta.to !== undefined || post.meta.isReply) return true
  const mayThank = (facts.signals & signalGroup('thankful')) !== 0
  if (mayThank && signals.some(({ id, start }) => thankful.has(id) && !(id === 'own-work' && isOthers(post, start))))
    return true
  const text = post.text.slice(post.body.start, post.body.end)
  return names.test(text) || credits.test(lowerCase(text).replace(nobody, ' ').replace(takenFrom, ' '))
}
