import twitter from 'twitter-text'
import type { Network } from './networks.ts'
import type { Entity } from './types.ts'

/** Code points below U+0300 are one grapheme each, but for CR LF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the fast path is exactly this block
const plainLatin = /^[\u0000-\u02ff\u2013\u2014\u2018-\u201d\u2026]*$/

let segmenter: Intl.Segmenter | undefined

/** How many user-perceived characters `text` has (Unicode UAX #29). */
export function countGraphemes(text: string): number {
  if (plainLatin.test(text)) return text.includes('\r\n') ? text.length - text.split('\r\n').length + 1 : text.length
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let count = 0
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at)
    for (const _ of segmenter.segment(text.slice(at, end))) count++
    at = end
  }
  return count
}

/** Segmenting takes quadratic time on Node 20, so long texts are counted in pieces of about this many units. */
const piece = 256

/** Where a piece that starts at `at` ends: before a blank or a letter that begins a grapheme for certain, or soon after. */
function pieceEnd(text: string, at: number): number {
  const last = Math.min(text.length, at + 2 * piece)
  for (let end = at + piece; end < last; end++) {
    const code = text.charCodeAt(end)
    if (code >= 32 && code < 127 && text.charCodeAt(end - 1) !== 13) return end
  }
  const code = text.charCodeAt(last)
  return code >= 0xdc00 && code < 0xe000 ? last + 1 : last
}

/** Length in UTF-8 bytes. A lone surrogate counts as the three bytes of its replacement. */
export function countBytes(text: string): number {
  let bytes = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Every link with a scheme counts as this many characters on X and Mastodon. */
const linkLength = 23

/**
 * How long `text` is by the network's own count. `entities` are those of `text`, with offsets in it. X is counted by
 * twitter-text (weights, 23 for any link, NFC); Mastodon counts 23 for a link with a scheme and a mention without its
 * server; LinkedIn, Facebook, Instagram and Threads count UTF-16 units; the rest graphemes.
 */
export function countCharacters(text: string, network: Network, entities: readonly Entity[]): number {
  switch (network.count) {
    case 'x':
      return twitter.parseTweet(text).weightedLength
    case 'mastodon': {
      let count = 0
      let at = 0
      for (const entity of entities) {
        if (entity.type === 'link' && /^https?:/i.test(entity.text)) {
          count += countGraphemes(text.slice(at, entity.start)) + linkLength
          at = entity.end
        } else if (entity.type === 'mention' && entity.value.includes('@')) {
          count +=
            countGraphemes(text.slice(at, entity.start)) +
            1 +
            countGraphemes(entity.value.slice(0, entity.value.indexOf('@')))
          at = entity.end
        }
      }
      return count + countGraphemes(text.slice(at))
    }
    case 'plain':
      return text.length
    case 'graphemes':
      return countGraphemes(text)
  }
}
