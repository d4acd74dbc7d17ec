import { createInterface } from 'node:readline/promises'
import * as l10n from '@vscode/l10n'
import type { Profile } from '../settings/types.ts'
import { Failure } from './failure.ts'

const lists = ['wares', 'places', 'people', 'pets', 'hobbies', 'causes', 'topics'] as const
const names = ['name', 'brand'] as const

export type ProfileKey = (typeof lists)[number] | (typeof names)[number]

/** Every key of a profile, in the order in which we ask. */
export const profileKeys: readonly ProfileKey[] = [...names, ...lists]

/** The items of a list as people type it: with commas between them. */
function itemsOf(answer: string): readonly string[] {
  return answer
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

/** A profile from plain answers. Empty answers say nothing. */
export function profileFrom(answers: Readonly<Partial<Record<ProfileKey, string>>>): Partial<Profile> {
  const said: [string, string | readonly string[]][] = []
  for (const key of names) {
    const answer = answers[key]?.trim()
    if (answer) said.push([key, answer])
  }
  for (const key of lists) {
    const items = itemsOf(answers[key] ?? '')
    if (items.length > 0) said.push([key, items])
  }
  return Object.fromEntries(said)
}

/** What we ask about a key of the profile. */
export function questionFor(key: ProfileKey): string {
  switch (key) {
    case 'name':
      return l10n.t('Your first name, as friends call you')
    case 'brand':
      return l10n.t('The name of your business, if you have one')
    case 'wares':
      return l10n.t('What you sell, in the words of your posts (commas between)')
    case 'places':
      return l10n.t('Your town, your street, the park where you walk')
    case 'people':
      return l10n.t('People you may name: partner, children, regulars')
    case 'pets':
      return l10n.t('Your animals, by name')
    case 'hobbies':
      return l10n.t('What you do when nobody pays you for it')
    case 'causes':
      return l10n.t('What you help: the shelter, the school, the choir')
    case 'topics':
      return l10n.t('What you like to talk about')
  }
}

/** Asks for a profile, one line each; Enter leaves a question out. Throws a `Failure` when the input ends before. */
export async function askProfile(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream
): Promise<Readonly<Partial<Record<ProfileKey, string>>>> {
  const lines = createInterface({ input, output })
  // lines that are typed ahead wait here; `question` would lose them
  const typed = lines[Symbol.asyncIterator]()
  const answers: Partial<Record<ProfileKey, string>> = {}
  try {
    for (const key of profileKeys) {
      lines.setPrompt(`${questionFor(key)}: `)
      lines.prompt()
      const { value, done } = await typed.next()
      if (done === true) {
        output.write('\n')
        throw new Failure(l10n.t('Stopped; nothing was written.'))
      }
      answers[key] = value
    }
    return answers
  } finally {
    lines.close()
  }
}
