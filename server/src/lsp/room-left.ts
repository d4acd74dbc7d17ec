import { charactersOn } from '../text/limits.ts'
import type { Network } from '../text/networks.ts'
import { published } from '../text/published.ts'
import type { Post, Range } from '../text/types.ts'

/** How many characters a part of a post has left on a network; negative where it is too long. */
export interface RoomLeft {
  readonly network: Network
  readonly left: number
}

/** The room left where it is tightest, by each network's own count; undefined where no network has a limit. */
export function roomLeft(post: Post, part: Range, networks: readonly Network[]): RoomLeft | undefined {
  const { text } = published(post, part)
  let tightest: RoomLeft | undefined
  for (const network of networks) {
    if (network.characters === undefined) continue
    const left = network.characters - charactersOn(text, network)
    if (!tightest || left < tightest.left) tightest = { network, left }
  }
  return tightest
}
