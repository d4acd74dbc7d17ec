import { shapeTable as table } from '../generated/shapes.ts'
import { firstUnlisted } from '../text/word-numbers.ts'

/**
 * What shapes know of words. Each shape has sets of words of which a sentence must hold one; the number of its rarest set
 * is the shape's own. Words of which the same is known share a profile; profile 1 is that of any number, 0 knows nothing.
 */
export interface ShapeWords {
  /** By word. */
  readonly profiles: Uint16Array
  /** By profile: where its sets begin in `sets`, the rarest ones first. */
  readonly setStart: Uint16Array
  readonly sets: ArrayLike<number>
  /** By shape: where its other sets begin, beside the rarest. */
  readonly otherSets: Uint16Array
}

/** Where each of several rows begins, with the end of the last; row 0 is empty. */
function starts(counts: ArrayLike<number>): Uint16Array {
  const all = new Uint16Array(counts.length + 2)
  for (let row = 0; row < counts.length; row++) all[row + 2] = (all[row + 1] ?? 0) + (counts[row] ?? 0)
  return all
}

function profilesOf(): Uint16Array {
  const { wordSteps, wordProfiles } = table
  const profiles = new Uint16Array(firstUnlisted)
  let word = 0
  let reached = 1
  for (let i = 0; i < wordSteps.length; i++) {
    word += wordSteps[i] ?? 0
    profiles[word] = wordProfiles[i] || ++reached
  }
  return profiles
}

function otherSetsOf(): Uint16Array {
  const { needs } = table
  const all = new Uint16Array(needs.length + 1)
  all[0] = needs.length
  for (let shape = 0; shape < needs.length; shape++) all[shape + 1] = (all[shape] ?? 0) + (needs[shape] ?? 0) - 1
  return all
}

/** The table, ready to be looked into. */
export function readShapeWords(): ShapeWords {
  return {
    profiles: profilesOf(),
    setStart: starts(table.setCounts),
    sets: table.sets,
    otherSets: otherSetsOf()
  }
}

const startBits: (Uint8Array | undefined)[] = []

/** By profile: 1 where a shape may start with its words. */
export function startsWith(shape: number): Uint8Array {
  const known = startBits[shape]
  if (known) return known
  const { startCounts, starts } = table
  const made = new Uint8Array(table.setCounts.length + 1)
  let at = 0
  for (let before = 0; before < shape; before++) at += startCounts[before] ?? 0
  let profile = 0
  for (const until = at + (startCounts[shape] ?? 0); at < until; at++) {
    profile += starts[at] ?? 0
    made[profile] = 1
  }
  startBits[shape] = made
  return made
}
