import { describe, expect, it } from 'vitest'
import { neighbourByScore } from '../../client/src/commands/weakest-order.ts'

const posts = [40, 7, 90, 7].map((score, index) => ({ score, index }))

describe('the round through posts by score', () => {
  it('begins with the weakest, goes on by order where scores are equal, and wraps', () => {
    const round: (number | undefined)[] = []
    for (let at = neighbourByScore(posts, undefined, 1); round.length < 5; at = neighbourByScore(posts, at?.index, 1))
      round.push(at?.index)
    expect(round).toEqual([1, 3, 0, 2, 1])
  })

  it('goes back the same way', () => {
    expect(neighbourByScore(posts, undefined, -1)?.index).toBe(2)
    expect(neighbourByScore(posts, 1, -1)?.index).toBe(2)
    expect(neighbourByScore(posts, 3, -1)?.index).toBe(1)
  })

  it('finds nothing in nothing', () => {
    expect(neighbourByScore([], undefined, 1)).toBeUndefined()
  })
})
