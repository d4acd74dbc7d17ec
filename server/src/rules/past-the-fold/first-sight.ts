import type { Network } from '../../text/networks.ts'
import { published } from '../../text/published.ts'
import type { Post, Range } from '../../text/types.ts'

/** Networks that fold show a few lines at most, however short these are. */
const mostLines = 3
/** A post that is hardly longer is shown whole, or nearly so. */
const slack = 20

/** What readers see of a post before "more", and on which network it is least. */
export interface FirstSight extends Range {
  readonly network: Network
}

/** What is seen of a post on the network that folds it first; undefined where none does. */
export function firstSight(post: Post, networks: readonly Network[]): FirstSight | undefined {
  const [network] = networks.filter(({ fold }) => fold !== undefined).sort((a, b) => (a.fold ?? 0) - (b.fold ?? 0))
  const part = post.parts[0] ?? post.body
  if (network?.fold === undefined || part.end - part.start <= network.fold + slack) return undefined
  const { text, toPost } = published(post, part)
  if (text.length <= network.fold + slack) return undefined
  const seen = text.slice(0, network.fold)
  const breaks = [...seen.matchAll(/\r\n|\r|\n/g)]
  return { start: toPost(0), end: toPost(breaks[mostLines - 1]?.index ?? seen.length), network }
}
