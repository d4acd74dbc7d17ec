import type { Profile } from '../../settings/types.ts'
import type { Post } from '../../text/types.ts'
import { findWords } from '../../text/words.ts'
import type { Signal } from '../types.ts'

interface Named {
  readonly id: string
  readonly words: readonly string[]
}

const cache = new WeakMap<Profile, ReadonlyMap<string, readonly Named[]>>()

/** The profile's names by their first word. */
function namesOf(profile: Profile): ReadonlyMap<string, readonly Named[]> {
  const known = cache.get(profile)
  if (known) return known
  const made = new Map<string, Named[]>()
  const add = (id: string, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      const { norms } = findWords(name ?? '', 0, name?.length ?? 0)
      const first = norms[0]
      if (first === undefined) continue
      made.set(first, [...(made.get(first) ?? []), { id, words: norms }])
    }
  }
  add('own-place', profile.places)
  add('own-people', profile.people)
  add('own-pet', profile.pets)
  add('own-hobby', profile.hobbies)
  add('own-cause', profile.causes)
  add('own-brand', [profile.brand])
  add('own-wares', profile.wares)
  cache.set(profile, made)
  return made
}

/** The same word, its plural or its possessive. */
function isSame(word: string, name: string): boolean {
  return word === name || word === `${name}'s` || word === `${name}s` || `${word}s` === name
}

/** Where a post names what its author's profile knows: places, people, pets, hobbies, causes, brand and wares. */
export function addProfileWords(post: Post, profile: Profile, found: Signal[]): void {
  const names = namesOf(profile)
  if (names.size === 0) return
  const { norms, starts, ends, count } = post.words
  for (let i = 0; i < count; i++) {
    const norm = norms[i] ?? ''
    const stem = norm.endsWith("'s") ? norm.slice(0, -2) : norm
    const here = [stem, stem.replace(/s$/, ''), `${stem}s`].flatMap((form, index, forms) =>
      forms.indexOf(form) === index ? (names.get(form) ?? []) : []
    )
    for (const { id, words } of here) {
      const last = i + words.length - 1
      if (last < count && words.every((word, k) => isSame(norms[i + k] ?? '', word)))
        found.push({ id, start: starts[i] ?? 0, end: ends[last] ?? 0 })
    }
  }
  found.push(...findTags(post, names))
}

/** A hashtag or handle that spells a name: #MapleGrove. */
function findTags(post: Post, names: ReadonlyMap<string, readonly Named[]>): Signal[] {
  const tags = post.entities.filter((entity) => entity.type === 'hashtag')
  if (tags.length === 0) return []
  const joined = [...names.values()].flat().map(({ id, words }) => ({ id, spelt: words.join('').replace(/'/g, '') }))
  return tags.flatMap(({ value, start, end }) => {
    const plain = value.toLowerCase()
    const hit = joined.find(({ spelt }) => spelt === plain)
    return hit ? [{ id: hit.id, start, end }] : []
  })
}
