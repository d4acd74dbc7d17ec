import { foldOffset, foldSlack } from '../../text/fold.ts'
import type { Network } from '../../text/networks.ts'
import { published } from '../../text/published.ts'
import type { Post, Range } from '../../text/types.ts'

/** What readers see of a post before "more", and on which network it is least. */
export interface FirstSight extends Range {
  readonly network: Network
}

function firstToFold(networks: readonly Network[]): Network | undefined {
  let first: Network | undefined
  for (const network of networks)
    if (network.fold !== undefined && network.fold < (first?.fold ?? Number.POSITIVE_INFINITY)) first = network
  return first
}

/** Whether some network hides a part of a post: published text is hardly ever longer than what stands in the file. */
export function mayFold({ parts, body }: Post, networks: readonly Network[]): boolean {
  const { start, end } = parts[0] ?? body
  return networks.some(({ fold }) => fold !== undefined && end - start > fold + foldSlack)
}

/** What is seen of a post on the network that folds it first; undefined where none does. */
export function firstSight(post: Post, networks: readonly Network[]): FirstSight | undefined {
  const network = firstToFold(networks)
  const part = post.parts[0] ?? post.body
  if (network?.fold === undefined || !mayFold(post, networks)) return undefined
  const { text, toPost } = published(post, part)
  const end = foldOffset(text, network)
  return end === undefined ? undefined : { start: toPost(0), end: toPost(end), network }
}
