import type { Profile } from '../../settings/types.ts'
import { literal, slot } from '../snippet.ts'

/** What a profile knows under a prompt's {name}. */
function known(profile: Profile, name: string): readonly string[] {
  switch (name) {
    case 'place':
      return profile.places
    case 'pet':
      return profile.pets
    case 'hobby':
      return profile.hobbies
    case 'person':
      return profile.people
    case 'cause':
      return profile.causes
    default:
      return []
  }
}

/** Whether the profile has all that a prompt names. */
export function canFill(prompt: string, profile: Profile): boolean {
  return [...prompt.matchAll(/\{(\w+)\}/g)].every(([, name]) => known(profile, name ?? '').length > 0)
}

/**
 * A prompt of the bank as a snippet: names from the profile (`seed` picks one of several), brackets as tab stops for
 * what only the writer knows.
 */
export function fillPrompt(prompt: string, profile: Profile, seed: number): string {
  let stops = 0
  return prompt.replace(
    /\{(\w+)\}|\[([^\]]*)\]|[^[{]+/g,
    (part, name: string | undefined, label: string | undefined) => {
      if (label !== undefined) return slot(++stops, label)
      if (name === undefined) return literal(part)
      const names = known(profile, name)
      return literal(names[seed % Math.max(1, names.length)] ?? '')
    }
  )
}
