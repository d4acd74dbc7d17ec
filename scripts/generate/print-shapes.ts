/** Writes the table of all shapes, the way `server/src/signals/shape-words.ts` reads it: `server/src/generated/shapes.ts`. */
import { shortenedPattern } from '../../server/src/signals/shape-notation.ts'
import { importsFor, packedArray, steps } from './packed-array.ts'
import type { Shape } from './shapes.ts'
import type { WordNumbers } from './word-table.ts'

/** Stands for any number among the words of a shape. */
const figure = '#'

/** Every word that a shape needs or may start with. */
export function wordsOfShapes(shapes: readonly Shape[]): ReadonlySet<string> {
  const words = new Set(shapes.flatMap(({ needs, firsts = [] }) => [...needs.flat(), ...firsts]))
  words.delete(figure)
  return words
}

/** The sets that a word is in and the shapes that may start with it. */
interface Profile {
  readonly sets: readonly number[]
  readonly starts: readonly number[]
}

function add(table: Map<string, number[]>, words: readonly string[], number: number): void {
  for (const word of words) table.set(word, [...(table.get(word) ?? []), number])
}

/** The table's source. A shape's rarest set has the shape's own number, so that a word's least sets tell what to think of. */
export function buildShapes(shapes: readonly Shape[], words: WordNumbers): string {
  const needed = new Map<string, number[]>()
  const starting = new Map<string, number[]>()
  shapes.forEach(({ needs: [rarest = []], firsts = [] }, shape) => {
    add(needed, rarest, shape)
    add(starting, firsts, shape)
  })
  let set = shapes.length
  for (const { needs } of shapes) for (const other of needs.slice(1)) add(needed, other, set++)
  const profileOf = (word: string): Profile => ({ sets: needed.get(word) ?? [], starts: starting.get(word) ?? [] })
  const profiles = new Map<string, number>()
  const rows: Profile[] = []
  const numberOf = (profile: Profile): number => {
    const key = `${profile.sets.join(' ')}/${profile.starts.join(' ')}`
    const known = profiles.get(key)
    if (known !== undefined) return known
    profiles.set(key, rows.push(profile))
    return 0
  }
  // the first profile is that of numbers; in the list of words a 0 stands for the next one that was not there before
  numberOf(profileOf(figure))
  const all = [...wordsOfShapes(shapes)].sort((a, b) => words.of(a) - words.of(b))
  const ofWords = all.map((word) => numberOf(profileOf(word)))
  const startsOf = shapes.map((_, shape) =>
    rows.flatMap(({ starts }, index) => (starts.includes(shape) ? [index + 1] : []))
  )
  const lists = [...new Set(shapes.map(({ list }) => list))]
  const joined = (texts: readonly string[]): string => JSON.stringify(texts.join('\n'))
  const table = `export const shapeTable = {
  lists: ${JSON.stringify(lists.join(' '))},
  /** By shape: its list, its id, its pattern (see signals/shape-notation.ts), 1 for an innocent look-alike, and what to say instead. */
  shapeLists: ${packedArray(shapes.map(({ list }) => lists.indexOf(list)))},
  ids: ${joined(shapes.map(({ id }) => id))},
  patterns: ${joined(shapes.map(({ source }) => shortenedPattern(source)))},
  spares: ${packedArray(shapes.map(({ isSpare }) => (isSpare ? 1 : 0)))},
  replacements: ${joined(shapes.map(({ replacement }) => (replacement === undefined ? '' : `=${replacement}`)))},
  /** How many sets of words each shape needs a word of. */
  needs: ${packedArray(shapes.map(({ needs }) => needs.length))},
  /** 1 for shapes that may start with any word. */
  anywhere: ${packedArray(shapes.map(({ firsts }) => (firsts === undefined ? 1 : 0)))},
  /** Words of shapes, each as the step from the one before, and what is known of each. */
  wordSteps: ${packedArray(steps(all.map((word) => words.of(word))))},
  wordProfiles: ${packedArray(ofWords)},
  /** By profile: how many sets; then these one after the other. */
  setCounts: ${packedArray(rows.map(({ sets }) => sets.length))},
  sets: ${packedArray(rows.flatMap(({ sets }) => sets))},
  /** By shape: how many profiles it may start with; then these one after the other, each as the step from the one before. */
  startCounts: ${packedArray(startsOf.map((own) => own.length))},
  starts: ${packedArray(startsOf.flatMap(steps))}
}`
  return `// Made by scripts/generate from the lexicons. Do not edit.
${importsFor(table)}

${table}
`
}
