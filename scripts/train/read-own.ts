import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Row } from './read-rows.ts'

interface Group {
  readonly is: readonly string[]
  readonly not: readonly string[]
  readonly posts: readonly string[]
}

export const ownSet = 'own-posts'

/** The project's own posts as rows; the label says what they are and are not: "+personal -robotic". */
export function readOwn(path: string): readonly Row[] {
  const groups = parse(readFileSync(path, 'utf8')) as readonly Group[]
  return groups.flatMap(({ is, not, posts }, group) =>
    posts.map((text, index) => ({
      set: ownSet,
      id: `own-${group}-${index}`,
      text,
      label: [...is.map((name) => `+${name}`), ...not.map((name) => `-${name}`)].join(' '),
      group: '',
      audience: '',
      reactions: Number.NaN,
      comments: Number.NaN
    }))
  )
}
