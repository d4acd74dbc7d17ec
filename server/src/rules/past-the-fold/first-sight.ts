import { foldOffset, foldSlack } from '../../text/fold.ts'
import type { Network } from '../../text/networks.ts'
import { published } from '../../text/published.ts'
import type { Post, Range } from '../../text/types.ts'

/** What readers see of a post before "more", and on which network it is least. */
export interface FirstSight extends Range {
  readonly network: Network
}

/** What is seen of a post on the network that folds it first; undefined where none does. */
export function firstSight(post: Post, networks: readonly Network[]): FirstSight | undefined {
  const [network] = networks.filter(({ fold }) => fold !== undefined).sort((a, b) => (a.fold ?? 0) - (b.fold ?? 0))
  const part = post.parts[0] ?? post.body
  // published text is hardly ever longer than what stands in the file
  if (network?.fold === undefined || part.end - part.start <= network.fold + foldSlack) return undefined
  const { text, toPost } = published(post, part)
  const end = foldOffset(text, network)
  return end === undefined ? undefined : { start: toPost(0), end: toPost(end), network }
}
