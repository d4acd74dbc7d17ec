import { networks as table } from '../generated/networks.ts'
import { didYouMean } from './header-keys.ts'

/** A network's limits and habits. `characters` and `bytes` are hard limits; `fold` and `hashtags` are habits. */
export interface Network {
  readonly id: string
  readonly name: string
  /** How good the source of the limit is: primary, secondary, or a number that is only quoted. */
  readonly standing: 'firm' | 'reported' | 'advisory'
  /** Whether posts can be chained into a thread there. */
  readonly threads?: boolean
  readonly characters?: number
  readonly bytes?: number
  readonly count: 'x' | 'graphemes' | 'mastodon' | 'plain'
  readonly fold?: number
  readonly hashtags: number
  readonly aliases: readonly string[]
  readonly source: string
}

const byName = new Map<string, Network>()
for (const network of table) {
  byName.set(network.id, network)
  for (const alias of network.aliases) byName.set(alias, network)
}

/** All networks, `generic` last. */
export const networks: readonly Network[] = table

/** The network of that id or alias, in any case; undefined if there is none. */
export function networkOf(name: string): Network | undefined {
  return byName.get(name.trim().toLowerCase())
}

/** The network id that somebody who typed `name` probably meant. */
export function nearNetwork(name: string): string | undefined {
  return didYouMean(name, byName.keys())
}
