import { shapeTable as table } from '../generated/shapes.ts'
import { putBySteps, rowStarts, withNew } from '../text/read-steps.ts'
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

function profilesOf(): Uint16Array {
  const profiles = new Uint16Array(firstUnlisted)
  putBySteps(table.wordSteps, withNew(table.wordProfiles, 1).numbers, profiles)
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
    // no word is in the sets of profile 0
    setStart: rowStarts(table.setCounts, 1),
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
