import LinkifyIt from 'linkify-it'
import { emojiRuns } from './emoji.ts'
import { overlapTest } from './overlaps.ts'
import type { Entity, EntityType } from './types.ts'

const handle = /^[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)?/u
const tag = /^(?:[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]+)/u
const letter = /[\p{L}\p{Extended_Pictographic}]/u
const wordBefore = /[\p{L}\p{N}_&/@#]$/u

function startsWord(text: string, pos: number): boolean {
  return pos > 1 && wordBefore.test(text.slice(Math.max(0, pos - 3), pos - 1))
}

/** Endings without a scheme that linkify-it does not take by itself; ".now", ".today" and other words are left out. */
const newEndings =
  'app dev social blog cafe page online site store shop tech club media studio design agency events realty homes photography example'.split(
    ' '
  )

let made: LinkifyIt | undefined

/**
 * linkify-it finds links and e-mail addresses; handles and hashtags are added to it as schemas of their own, so that
 * one pass over the text finds all four. A handle may be a domain (Bluesky) or carry its server (Mastodon); a hashtag
 * needs a letter (#1 is a rank). Made on first use: most posts have none but plain links and tags.
 */
function linkify(): LinkifyIt {
  made ??= new LinkifyIt({
    '@': {
      validate: (text, pos) => {
        if (startsWord(text, pos)) return 0
        return handle.exec(text.slice(pos, pos + 300))?.[0].length ?? 0
      },
      normalize: () => undefined
    },
    '#': {
      validate: (text, pos) => {
        if (startsWord(text, pos)) return 0
        const match = tag.exec(text.slice(pos, pos + 300))
        return match && letter.test(match[0]) ? match[0].length : 0
      },
      normalize: () => undefined
    }
  }).tlds(newEndings, true)
  return made
}

/** Endings that are countries and plain English words alike: "great.it" is a missing blank, "great.it/x" is a link. */
const wordLike =
  /\.(?:it|is|me|my|so|to|in|at|be|us|no|am|as|do|id|hi|ms|mr|st|sh|la|ma|pa|if|or|an|by|go|he|we|up|on|of|ad|ag|ai|al|ar|ba|bi|bo|br|ca|cd|ch|de|dj|ec|eh|er|es|et|fm|ga|gm|hm|ie|im|io|ki|km|ly|md|mu|na|ne|nu|om|pe|re|sa|si|ta|tv|va|vs|ya|yo|py|rs|pl|cc|cs|vb|kt)$/i
const realEndings = /\.(?:ai|io|ca|de|ch|es|ie|tv|fm|br|ar|ly|at|me|it|us|be|no)$/i

/** Whether a match without a scheme is a link that somebody meant: not a missing blank after a full stop, not a file name. */
function isMeant(text: string, raw: string, start: number): boolean {
  if (/[/?#]/.test(raw) || /^www\./i.test(raw)) return true
  if (!/[a-z]/i.test(raw)) return false
  if (/^\d+\.\p{L}/u.test(raw)) return false
  if (!wordLike.test(raw))
    return raw === raw.toLowerCase() || raw.split('.').length > 2 || /\.(?:com|org|net|edu|gov|info|biz)$/i.test(raw)
  if (!realEndings.test(raw) || raw !== raw.toLowerCase()) return false
  // "great.it was": lower-case words on both sides of the match and running prose after it
  const after = text.slice(start + raw.length, start + raw.length + 2)
  return !/^ \p{Ll}/u.test(after) && /\.(?:ai|io|ca|de|ch|tv|fm|ly)$/i.test(raw)
}

function typeOf(schema: string): EntityType {
  if (schema === '@') return 'mention'
  if (schema === '#') return 'hashtag'
  return schema === 'mailto:' ? 'email' : 'link'
}

function targetOf(
  type: EntityType,
  raw: string,
  match: { readonly schema: string; readonly raw: string; readonly url: string }
): string {
  if (type === 'mention' || type === 'hashtag') return raw.slice(1)
  if (type !== 'link') return raw
  // cut at its end, the address is no longer the one that linkify-it made
  return raw === match.raw ? match.url : `${match.schema === '' ? 'http://' : ''}${raw}`
}

/** What every link, address, handle and hashtag has: one of these, in the stretch between two blanks that it stands in. */
const sign = /[@#]|\/\/|\.[^\s.,!?"')]/g
const blank = /[ \t\n\r]/g
/** A stretch that is one handle or hashtag and the marks behind it, in plain letters: what most are. */
const plainTag = /^[@#][A-Za-z]\w*(?=[.,!?:;)]*$)/
/** A stretch that is one link and a mark behind it, in plain letters and without what linkify-it thinks twice about. */
const plainLink =
  /^https?:\/\/(?:[A-Za-z0-9]{1,20}(?:-[A-Za-z0-9]{1,20}){0,2}\.)+[A-Za-z]{2,20}(?:\/(?:[A-Za-z0-9_/%=&+~]|[-.?](?=[A-Za-z0-9]))*)?(?=[.,!?]?$)/
/** linkify-it's time grows with the square of a stretch's length; no link of a post is longer than this. */
const longestStretch = 2000

/** Finds what stands between two blanks. No link, handle or hashtag crosses one. */
function findInStretch(text: string, from: number, to: number, found: Entity[]): void {
  const stretch = text.slice(from, to)
  const tagged = plainTag.exec(stretch)?.[0]
  if (tagged !== undefined) {
    const type = tagged.startsWith('@') ? 'mention' : 'hashtag'
    found.push({ type, start: from, end: from + tagged.length, text: tagged, value: tagged.slice(1) })
    return
  }
  const link = plainLink.exec(stretch)?.[0]
  if (link !== undefined) {
    found.push({ type: 'link', start: from, end: from + link.length, text: link, value: link })
    return
  }
  for (const match of linkify().match(stretch) ?? []) {
    const type = typeOf(match.schema)
    const start = from + match.index
    let raw = match.raw
    if (type === 'link' && match.schema === '' && !isMeant(text, raw, start)) continue
    // a truncated copy ("http://t.co/abc…") is still a link: the dots are not part of it, nor are signs that nobody sees
    if (type === 'link') raw = raw.replace(/(?:…|\.{2,}|[:;,”’»\u200b\u2060\ufeff])+$/, '')
    found.push({ type, start, end: start + raw.length, text: raw, value: targetOf(type, raw, match) })
  }
}

/** Index of the character behind the last blank before `at`. */
function stretchStart(text: string, at: number): number {
  for (let index = at; index > 0; index--) {
    const code = text.charCodeAt(index - 1)
    if (code === 32 || (code > 8 && code < 14 && code !== 11 && code !== 12)) return index
  }
  return 0
}

/**
 * Links, addresses, handles, hashtags and runs of emoji in `text`, in order and without overlaps. `text` is as long as
 * the post's, with what is no prose already blanked, so offsets are the post's own.
 */
export function findEntities(text: string): Entity[] {
  const found: Entity[] = []
  sign.lastIndex = 0
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    blank.lastIndex = match.index
    const end = blank.test(text) ? blank.lastIndex - 1 : text.length
    for (let from = stretchStart(text, match.index); from < end; from += longestStretch)
      findInStretch(text, from, Math.min(end, from + longestStretch), found)
    sign.lastIndex = end
  }
  return mergeEmoji(text, found)
}

function mergeEmoji(text: string, found: Entity[]): Entity[] {
  const runs = emojiRuns(text)
  if (runs.length === 0) return found
  const all = [...found]
  const isTaken = overlapTest(found)
  for (const run of runs) {
    if (isTaken(run)) continue
    all.push({ type: 'emoji', ...run, text: text.slice(run.start, run.end), value: text.slice(run.start, run.end) })
  }
  return all.sort((a, b) => a.start - b.start)
}
