/** Posts of other files are found by rows of numbers as by plain lists. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEchoes, type Sketched } from '../../server/src/cli/find-echoes.ts'

/** So much of the smallest hashes of two posts together must be in both, and so many posts with a hash are compared. */
const leastShared = 0.6
const mostCompared = 8

/** The same with maps and sets: a post and the first before it that says nearly the same. */
function plainEchoes(posts: readonly Sketched[]): readonly string[] {
  const known = new Map<number, number[]>()
  return posts.flatMap(({ sketch, file, isSpared }, place) => {
    const candidates = new Set<number>()
    for (const hash of sketch) {
      const before = known.get(hash) ?? []
      for (const earlier of before) candidates.add(earlier)
      known.set(hash, before.length < mostCompared ? [...before, place] : before)
    }
    if (isSpared) return []
    for (const earlier of candidates) {
      const other = posts[earlier]
      if (!other || other.file === file) continue
      const most = Math.max(sketch.length, other.sketch.length)
      const smallest = [...new Set([...sketch, ...other.sketch])].sort((a, b) => a - b).slice(0, most)
      const shared = smallest.filter((hash) => sketch.includes(hash) && other.sketch.includes(hash)).length
      if (shared / most >= leastShared) return [`${place} ${earlier} ${shared === most}`]
    }
    return []
  })
}

function echoes(posts: readonly Sketched[]): readonly string[] {
  const found: string[] = []
  findEchoes(posts, (place, earlier, isSame) => {
    found.push(`${place} ${earlier} ${isSame}`)
    return true
  })
  return found
}

const hash = fc.oneof(fc.nat(30), fc.constantFrom(0xffffffff, 0x80000000, 0x7fffffff, 4096, 65536))
const sketch = fc.uniqueArray(hash, { minLength: 1, maxLength: 8 }).map((all) => all.sort((a, b) => a - b))
const post = fc.record({ file: fc.nat(4), sketch, isSpared: fc.boolean() })

describe('findEchoes', () => {
  it('finds what plain lists find', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 60 }), (posts) => {
        expect(echoes(posts)).toEqual(plainEchoes(posts))
      }),
      { numRuns: 500, seed: 20261123 }
    )
  })

  it('goes on where what it offers is not taken', () => {
    const same = { sketch: [1, 2, 3, 4, 5], isSpared: false }
    const posts = [0, 1, 2].map((file) => ({ ...same, file }))
    const offered: string[] = []
    findEchoes(posts, (place, earlier) => {
      offered.push(`${place} ${earlier}`)
      return false
    })
    expect(offered).toEqual(['1 0', '2 0', '2 1'])
  })
})
