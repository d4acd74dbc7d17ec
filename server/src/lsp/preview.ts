import { networksOf } from '../inspect/networks-of.ts'
import { titleOf } from '../inspect/title-of.ts'
import type { Settings } from '../settings/types.ts'
import { countBytes } from '../text/count.ts'
import { findEntities } from '../text/entities.ts'
import { foldOffset } from '../text/fold.ts'
import { charactersOn, limitOffset } from '../text/limits.ts'
import { type Network, networkOf, networks } from '../text/networks.ts'
import { published } from '../text/published.ts'
import type { Post } from '../text/types.ts'
import type { NetworkPreview, PartOnNetwork, Position, PostPreview, PreviewPart } from '../wire.ts'
import type { Inspection } from './inspections.ts'

function partOf(text: string): PreviewPart {
  const entities = findEntities(text).flatMap(({ start, end, type }) =>
    type === 'emoji' ? [] : [{ start, end, type }]
  )
  return { text, entities }
}

function partOn(text: string, network: Network): PartOnNetwork {
  const over = limitOffset(text, network)
  const fold = foldOffset(text, network)
  return {
    characters: charactersOn(text, network),
    ...(network.bytes === undefined ? {} : { bytes: countBytes(text) }),
    ...(over < text.length ? { over } : {}),
    ...(fold === undefined ? {} : { fold })
  }
}

function onNetwork(texts: readonly string[], network: Network, isChosen: boolean): NetworkPreview {
  const isOwn = network.characters !== networkOf(network.id)?.characters
  const { id, name, count, characters, bytes } = network
  return {
    id,
    name,
    isChosen,
    standing: isOwn ? 'own' : network.standing,
    count,
    ...(characters === undefined ? {} : { limit: characters }),
    ...(bytes === undefined ? {} : { byteLimit: bytes }),
    parts: texts.map((text) => partOn(text, network))
  }
}

/** Every network with the user's own limits, those that the post names first. */
function allNetworks({ meta }: Post, settings: Settings): readonly (readonly [Network, boolean])[] {
  const others = networks.map(({ id }) => id).filter((id) => id !== 'generic' && !meta.platforms.includes(id))
  const platforms = [...meta.platforms, ...others]
  return networksOf({ ...meta, platforms }, settings).map((network, index) => [network, index < meta.platforms.length])
}

/** A post as each network would show it; undefined where the position is in none. */
export function previewOf(
  { document, version, report, settings }: Inspection,
  position: Position
): PostPreview | undefined {
  const at = document.offsetAt(position)
  const { posts } = report
  const found = posts.findLast(({ start }) => start <= at) ?? posts[0]
  if (!found) return undefined
  const { post, score } = found.view
  const texts = post.parts.map((part) => published(post, part).text)
  const { media, link, to, via, tags } = post.meta
  const part = post.parts.findLastIndex(({ start }) => start <= at - found.start)
  return {
    uri: document.uri,
    version,
    index: found.index,
    posts: posts.length,
    title: titleOf(post),
    score: score.score,
    parts: texts.map(partOf),
    part: Math.max(0, part),
    media: media.map(({ file, alt }) => ({ file, ...(alt === undefined ? {} : { alt }) })),
    ...(link === undefined ? {} : { link }),
    ...(to === undefined ? {} : { to }),
    ...(via === undefined ? {} : { via }),
    tags,
    networks: allNetworks(post, settings).map(([network, isChosen]) => onNetwork(texts, network, isChosen))
  }
}
