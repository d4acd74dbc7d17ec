/** What holds for the balance of any feed. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targets } from '../../server/src/generated/targets.ts'
import { balanceOf, mixOf } from '../../server/src/score/balance.ts'
import { type Kind, kinds } from '../../server/src/text/types.ts'

const none = { promote: 0, inform: 0, share: 0, talk: 0, personal: 0, give: 0 }
const certain = (kind: Kind) => ({ kinds: { ...none, [kind]: 1 } })
const anyPost = fc.oneof(
  fc.constantFrom(...kinds).map(certain),
  fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0) || 1
    const shares = weights.map((weight) => (weights.every((one) => one === 0) ? 1 / 6 : weight / sum))
    return { kinds: Object.fromEntries(kinds.map((kind, index) => [kind, shares[index] ?? 0])) as Record<Kind, number> }
  })
)
const anyFeed = fc.array(anyPost, { minLength: 1, maxLength: 40 })
const anyTarget = fc.constantFrom(...Object.keys(targets))
const seed = { seed: 20261123, numRuns: 400 }

describe('the mix', () => {
  it('adds up to one', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        expect(Object.values(mixOf(feed)).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
      }),
      seed
    )
    expect(Object.values(mixOf([]))).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe.each(Object.keys(targets))('the balance against %s', (target) => {
  it('is 0 for nothing but pitches', () => {
    for (const count of [1, 2, 7, 50])
      expect(
        balanceOf(
          Array.from({ length: count }, () => certain('promote')),
          target
        ).balance
      ).toBe(0)
  })

  it('is 100 exactly where nothing is missed', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const { balance, shortfalls } = balanceOf(feed, target)
        expect(balance === 100).toBe(shortfalls.length === 0)
        expect(balance).toBeGreaterThanOrEqual(0)
      }),
      seed
    )
  })

  it('is never lowered by a personal post in the place of a pitch', () => {
    fc.assert(
      fc.property(anyFeed, fc.nat(40), (feed, at) => {
        const with_ = (kind: Kind) => feed.map((post, index) => (index === at % feed.length ? certain(kind) : post))
        expect(balanceOf(with_('personal'), target).balance).toBeGreaterThanOrEqual(
          balanceOf(with_('promote'), target).balance
        )
      }),
      seed
    )
  })
})

describe('any balance', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(anyFeed, anyTarget, (feed, target) => {
        const turned = [...feed].reverse()
        expect(Math.abs(balanceOf(turned, target).balance - balanceOf(feed, target).balance)).toBeLessThanOrEqual(1)
      }),
      seed
    )
  })

  it('can be met: the target’s own shares give 100', () => {
    const feeds: Record<string, Kind[]> = {
      'social-first': ['promote', 'inform', 'personal', 'talk', 'share'],
      'rule-of-thirds': ['promote', 'share', 'personal'],
      '80-20': ['promote', 'inform', 'inform', 'inform', 'talk'],
      '5-3-2': ['share', 'share', 'talk', 'give', 'share', 'promote', 'promote', 'promote', 'personal', 'personal'],
      '70-20-10': ['inform', 'talk', 'personal', 'give', 'inform', 'talk', 'personal', 'share', 'share', 'promote'],
      '4-1-1': ['share', 'share', 'share', 'talk', 'inform', 'promote']
    }
    for (const target of Object.keys(targets)) {
      const feed = feeds[target]?.map(certain) ?? []
      expect([target, balanceOf(feed, target).shortfalls]).toEqual([target, []])
    }
  })

  it('takes limits of one’s own', () => {
    const target = { max: { promote: 0.5 }, min: { 'personal+talk': 0.5 } }
    expect(balanceOf([certain('promote'), certain('talk')], target)).toMatchObject({ balance: 100, target: 'custom' })
    expect(balanceOf([certain('promote'), certain('inform')], target)).toMatchObject({ balance: 50 })
    expect(balanceOf([certain('promote')], target).shortfalls[0]).toMatchObject({ bound: 'max', limit: 0.5, share: 1 })
  })
})
