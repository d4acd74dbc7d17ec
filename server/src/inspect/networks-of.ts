import type { Settings } from '../settings/types.ts'
import { type Network, networkOf } from '../text/networks.ts'
import type { Meta } from '../text/types.ts'

interface Known {
  readonly byNames: Map<string, readonly Network[]>
  /** What was asked last: the posts of a file mostly share the networks of its header. */
  platforms: Meta['platforms'] | undefined
  networks: readonly Network[]
}

const cache = new WeakMap<Settings, Known>()

function knownFor(settings: Settings): Known {
  const own = cache.get(settings)
  if (own) return own
  const made: Known = { byNames: new Map(), platforms: undefined, networks: [] }
  cache.set(settings, made)
  return made
}

/** The networks a post is for, with the user's own limits; `generic` where it names none. */
export function networksOf({ platforms }: Meta, settings: Settings): readonly Network[] {
  const known = knownFor(settings)
  if (known.platforms !== platforms) {
    known.networks = namedNetworks(platforms, settings, known.byNames)
    known.platforms = platforms
  }
  return known.networks
}

function namedNetworks(
  platforms: Meta['platforms'],
  settings: Settings,
  byNames: Known['byNames']
): readonly Network[] {
  const names = platforms.length > 0 ? platforms : ['generic']
  const key = names.join(' ')
  const cached = byNames.get(key)
  if (cached) return cached
  const made = names.flatMap((name) => {
    const network = networkOf(name)
    if (!network) return []
    const limit = settings.limits[network.id]
    return [limit === undefined ? network : { ...network, characters: limit }]
  })
  byNames.set(key, made)
  return made
}
