import { describe, expect, it } from 'vitest'
import { balanceWords } from '../../server/src/score/balance-words.ts'
import { inWords } from '../../server/src/score/in-words.ts'

describe('the scale of words', () => {
  it('is the same for every number that people see', () => {
    expect([0, 19, 20, 39, 40, 59, 60, 79, 80, 100].map(inWords)).toEqual([
      'all business',
      'all business',
      'stiff',
      'stiff',
      'so-so',
      'so-so',
      'good',
      'good',
      'lovely',
      'lovely'
    ])
    expect(balanceWords({ balance: 62, target: '80-20' })).toBe('balance 62 of 100, good (80-20)')
  })
})
