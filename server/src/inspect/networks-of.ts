import type { Settings } from '../settings/types.ts'
import { type Network, networkOf } from '../text/networks.ts'
import type { Meta } from '../text/types.ts'

const cache = new WeakMap<Settings, Map<string, readonly Network[]>>()

/** The networks a post is for, with the user's own limits; `generic` where it names none. */
export function networksOf(meta: Meta, settings: Settings): readonly Network[] {
  const names = meta.platforms.length > 0 ? meta.platforms : ['generic']
  const known = cache.get(settings) ?? new Map<string, readonly Network[]>()
  cache.set(settings, known)
  const key = names.join(' ')
  const cached = known.get(key)
  if (cached) return cached
  const made = names.flatMap((name) => {
    const network = networkOf(name)
    if (!network) return []
    const limit = settings.limits[network.id]
    return [limit === undefined ? network : { ...network, characters: limit }]
  })
  known.set(key, made)
  return made
}
