import { describe, expect, it } from 'vitest'
import { advice } from '../../server/src/score/advice.ts'
import { balanceOf } from '../../server/src/score/balance.ts'
import { emptyProfile } from '../../server/src/settings/types.ts'
import type { Kind } from '../../server/src/text/types.ts'

const none = { promote: 0, inform: 0, share: 0, talk: 0, personal: 0, give: 0 }

function adviceOn(feed: readonly Kind[], profile = emptyProfile, target = 'social-first'): string | undefined {
  return advice(
    balanceOf(
      feed.map((kind) => ({ kinds: { ...none, [kind]: 1 } })),
      target
    ),
    feed,
    profile
  )
}

describe('advice', () => {
  it('is silent where the target is met', () => {
    expect(adviceOn(['personal', 'talk', 'give', 'promote', 'personal'])).toBeUndefined()
    expect(adviceOn([])).toBeUndefined()
  })

  it('counts the pitches among the last eight posts', () => {
    expect(
      adviceOn(['personal', 'promote', 'promote', 'inform', 'promote', 'promote', 'talk', 'promote', 'promote'])
    ).toBe('6 of your last 8 posts sell. Try congratulating somebody, or saying a good word for a cause near you.')
    expect(adviceOn(['promote', 'promote'])).toContain('All of your last 2 posts sell.')
  })

  it('says nothing of the last posts where there is but one, or where feeds are looked at together', () => {
    expect(adviceOn(['inform'])).toBe('Try one about a meal, a film or something daft that happened to you.')
    const balance = balanceOf([{ kinds: { ...none, promote: 1 } }], 'social-first')
    expect(advice(balance, [], { ...emptyProfile, pets: ['Biscuit'] })).toBe('Try one about what Biscuit got up to.')
  })

  it('counts what there is too little of', () => {
    const recent: readonly Kind[] = [...Array<Kind>(6).fill('inform'), 'personal', 'talk', 'give', 'share']
    expect(adviceOn(recent)).toMatch(
      /^4 of your last 8 posts are what this feed needs more of \(personal, talk, give, share\)\./
    )
  })

  it('draws on the profile', () => {
    const profile = { ...emptyProfile, pets: ['Biscuit'], causes: ['the food bank'] }
    expect(adviceOn(['inform', 'inform', 'inform'], profile)).toBe(
      'None of your last 3 posts is about you. Try one about what Biscuit got up to.'
    )
    expect(adviceOn(['inform', 'personal', 'inform', 'inform', 'inform'], { ...profile, hobbies: ['chess'] })).toBe(
      'None of your last 5 posts talks with anybody. Try answering somebody, or asking people about chess.'
    )
    expect(adviceOn(['personal', 'talk', 'share', 'promote', 'promote', 'promote'], profile)).toContain('the food bank')
  })
})

describe('the mix', () => {
  it('counts a coin toss as one and a plain pitch as a pitch', () => {
    const toss = { kinds: { ...none, promote: 0.5, personal: 0.5 } }
    const plain = { kinds: { ...none, promote: 0.9, inform: 0.1 } }
    expect(balanceOf([toss], 'social-first').mix.promote).toBe(0.5)
    expect(balanceOf([plain, plain], 'social-first').balance).toBe(0)
  })
})
