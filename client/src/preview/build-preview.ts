import { l10n } from 'vscode'
import { inWords } from '../../../server/src/score/in-words.ts'
import type { NetworkPreview, PartOnNetwork, PostPreview, PreviewPart } from '../../../server/src/wire.ts'
import type { NetworkView, PartView, PreviewView, Stretch } from './preview-view.ts'
import { previewWords } from './preview-words.ts'

/** `text` between two offsets, cut where links, handles and hashtags begin and end. */
export function stretchesOf({ text, entities }: PreviewPart, start: number, end: number): readonly Stretch[] {
  const found: Stretch[] = []
  let at = start
  const plain = (to: number): void => {
    if (to > at) found.push({ text: text.slice(at, to), type: 'plain' })
    at = Math.max(at, to)
  }
  for (const entity of entities) {
    const from = Math.max(entity.start, at)
    const to = Math.min(entity.end, end)
    if (to <= from) continue
    plain(from)
    found.push({ text: text.slice(from, to), type: entity.type })
    at = to
  }
  plain(end)
  return found
}

function countWords(
  { limit, byteLimit }: NetworkPreview,
  { characters, bytes }: PartOnNetwork,
  number: Intl.NumberFormat
): string {
  const n = (value: number): string => number.format(value)
  if (limit !== undefined && characters > limit)
    return l10n.t('{0} of {1} characters: {2} too many', n(characters), n(limit), n(characters - limit))
  if (byteLimit !== undefined && bytes !== undefined && bytes > byteLimit)
    return l10n.t('{0} of {1} bytes: {2} too many', n(bytes), n(byteLimit), n(bytes - byteLimit))
  if (limit === undefined) return l10n.t('{0} characters', n(characters))
  return l10n.t('{0} of {1} characters: {2} left', n(characters), n(limit), n(limit - characters))
}

function partView(preview: PostPreview, network: NetworkPreview, index: number, number: Intl.NumberFormat): PartView {
  const part = preview.parts[index] ?? { text: '', entities: [] }
  const found = network.parts[index] ?? { characters: 0 }
  const { length } = part.text
  const over = found.over ?? length
  const fold = found.fold !== undefined && found.fold < over ? found.fold : over
  return {
    ...(preview.parts.length > 1 ? { label: l10n.t('Part {0} of {1}', index + 1, preview.parts.length) } : {}),
    hasCursor: preview.parts.length > 1 && index === preview.part,
    count: countWords(network, found, number),
    isOver: found.over !== undefined,
    shown: stretchesOf(part, 0, fold),
    ...(fold < over
      ? {
          folded: {
            label: l10n.t('{0} hides the rest behind “more”', network.name),
            text: stretchesOf(part, fold, over)
          }
        }
      : {}),
    ...(over < length
      ? {
          over: {
            label: l10n.t('From here on it is too much for {0}', network.name),
            text: stretchesOf(part, over, length)
          }
        }
      : {})
  }
}

function howItCounts({ count }: NetworkPreview): string {
  switch (count) {
    case 'x':
      return l10n.t('A link counts 23, an emoji or an East Asian sign 2.')
    case 'mastodon':
      return l10n.t('A link counts 23; the server of a handle is free.')
    case 'graphemes':
      return l10n.t('What looks like one character counts 1; links count in full.')
    case 'plain':
      return l10n.t('Plain count; most emoji are 2.')
  }
}

function howSure({ standing }: NetworkPreview): string {
  switch (standing) {
    case 'own':
      return l10n.t('The limit is your own.')
    case 'firm':
      return l10n.t('The limit is the network’s own word.')
    case 'reported':
      return l10n.t('The limit is reported, not from the network itself.')
    case 'advisory':
      return l10n.t('The limit is only often quoted.')
  }
}

function networkView(preview: PostPreview, network: NetworkPreview, number: Intl.NumberFormat): NetworkView {
  const { id, name, isChosen, limit } = network
  return {
    id,
    name,
    isChosen,
    note: limit === undefined ? howItCounts(network) : `${howItCounts(network)} ${howSure(network)}`,
    parts: preview.parts.map((_, index) => partView(preview, network, index, number))
  }
}

function extrasOf({ to, via, link, media, tags }: PostPreview): PreviewView['extras'] {
  const extra = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }])
  return [
    ...extra(l10n.t('Answers'), to),
    ...extra(l10n.t('Thanks to'), via),
    ...extra(l10n.t('Link'), link),
    ...media.map(({ file, alt }) => ({
      label: l10n.t('Picture'),
      text: alt === undefined ? l10n.t('{0}, without a description', file) : l10n.t('{0}: {1}', file, alt)
    })),
    ...extra(l10n.t('Hashtags'), tags.length > 0 ? tags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ') : undefined)
  ]
}

/**
 * All that a preview shows, in final words.
 *
 * @param lang BCP 47
 */
export function buildPreview(preview: PostPreview, lang: string): PreviewView {
  const { index, posts, score } = preview
  const number = new Intl.NumberFormat(lang)
  return {
    lang,
    words: previewWords(),
    title: l10n.t('Post {0} of {1}', index + 1, posts),
    summary: l10n.t('Score {0}, {1}.', score, inWords(score)),
    extras: extrasOf(preview),
    networks: preview.networks.map((network) => networkView(preview, network, number))
  }
}
