import { countBytes, countCharacters } from './count.ts'
import { findEntities } from './entities.ts'
import type { Network } from './networks.ts'

/** A text that is longer than a network takes. */
export interface Overrun {
  readonly network: Network
  readonly unit: 'characters' | 'bytes'
  readonly count: number
  readonly limit: number
}

/** A link counts as 23 on X and Mastodon however short it is, so few units can be many characters. */
function mayExceed(text: string, limit: number): boolean {
  return text.length * 2 > limit || (text.length + 23 * text.split(/[./]/).length > limit && /[:.]\S/.test(text))
}

/** How long `text` (as published) is by the network's own count. */
export function charactersOn(text: string, network: Network): number {
  return countCharacters(text, network, findEntities(text))
}

/** How far `text` (as published, comments gone) is over a network's limit; undefined where it fits. */
export function overrun(text: string, network: Network): Overrun | undefined {
  const { characters, bytes } = network
  if (
    characters !== undefined &&
    (network.count === 'plain' ? text.length > characters : mayExceed(text, characters))
  ) {
    const count = charactersOn(text, network)
    if (count > characters) return { network, unit: 'characters', count, limit: characters }
  }
  if (bytes !== undefined && text.length * 3 > bytes) {
    const count = countBytes(text)
    if (count > bytes) return { network, unit: 'bytes', count, limit: bytes }
  }
  return undefined
}

/** Whether a text fits each of the networks. */
export function fitsAll(text: string, networks: readonly Network[]): boolean {
  return networks.every((network) => overrun(text, network) === undefined)
}

let segmenter: Intl.Segmenter | undefined

/** Length of the first user-perceived character. */
function firstGrapheme(text: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) return segment.length
  return 1
}

const stop = /\s+/g

/**
 * Where in `text` (as published) the network's limit is reached: the offset of the first character too many, after a
 * whole link or emoji. The length of the text where it fits.
 */
export function limitOffset(text: string, network: Network): number {
  const fits = (end: number): boolean => overrun(text.slice(0, end).trimEnd(), network) === undefined
  if (fits(text.length)) return text.length
  const ends = [...[...text.matchAll(stop)].map((match) => match.index), text.length]
  let low = 0
  let high = 15
  while (high < ends.length && fits(ends[high] ?? 0)) {
    low = high + 1
    high *= 2
  }
  high = Math.min(high, ends.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(ends[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  // within the word that goes over, character by character, links and emoji whole
  const wordEnd = ends[low] ?? text.length
  let at = low > 0 ? (ends[low - 1] ?? 0) : 0
  const entities = findEntities(text.slice(0, Math.min(text.length, wordEnd)))
  while (at < wordEnd) {
    const entity = entities.find(({ type, start, end }) => type !== 'emoji' && start <= at && at < end)
    const next = entity ? entity.end : at + firstGrapheme(text.slice(at, at + 50))
    if (!fits(next)) break
    at = next
  }
  return at
}
