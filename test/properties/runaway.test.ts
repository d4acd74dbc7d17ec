/**
 * Nothing runs away: twice the text takes about twice the time, for each rule, mark and sequence. Short: a text as long as
 * is read at all within a time that a quadratic pattern misses by far. With `SOCIABLE_FUZZ=long`: doublings up to 1 MB, the
 * best of several rounds.
 */
import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { mostCharacters } from '../../server/src/text/budget.ts'
import type { LanguageId } from '../../server/src/text/types.ts'
import { deepTexts, grown, repeatedCases, repeatedUnits } from './adversarial.ts'
import { faultFixtures } from './fault-fixtures.ts'
import { isLong } from './odd-texts.ts'

/** What no text of this length may take, on a machine that does several other things: linear ones take a tenth of it. */
const length = 8192
const patience = 2500

/** Processor time of a look at a text, in milliseconds: what else the machine does is not in it. */
function timeOf(text: string, languageId: LanguageId): number {
  const before = process.cpuUsage()
  inspect({ text, languageId }, defaultSettings)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The best of some rounds, as many as it takes to come below `enough`: compilers and collectors make some longer. */
function best(text: string, languageId: LanguageId, rounds: number, enough: number): number {
  let least = timeOf(text, languageId)
  for (let round = 1; round < rounds && least > enough; round++) least = Math.min(least, timeOf(text, languageId))
  return least
}

interface Grown {
  readonly name: string
  readonly languageId: LanguageId
  readonly at: (length: number) => string
}

const all: readonly Grown[] = [
  ...[...repeatedUnits(), ...repeatedCases()].map((one) => ({
    name: one.name,
    languageId: one.languageId,
    at: (size: number) => grown(one, size)
  })),
  ...deepTexts(1).map(({ name, languageId }, index) => ({
    name,
    languageId,
    at: (size: number) => deepTexts(size)[index]?.text ?? ''
  }))
]

function inGoodTime(): void {
  it('is read in good time, each one', () => {
    const slow = all.flatMap(({ name, languageId, at }) => {
      // every other is enough for a test that runs all the time; which ones, its name decides
      if (name.length % 2 === 0) return []
      const time = best(at(length), languageId, 2, 30)
      return time > patience ? [`${name}: ${Math.round(time)} ms`] : []
    })
    expect(slow).toEqual([])
  }, 300_000)
}

/** Fails where twice the text takes more than about twice the time. */
function expectLinear({ languageId, at }: Grown, from: number, to: number): void {
  let before = Number.POSITIVE_INFINITY
  for (let size = from; size <= to; size *= 2) {
    // below this, what is measured is compilers and collectors; one round that is quick enough will do
    const enough = 3.2 * Math.max(60, before)
    const time = best(at(size), languageId, 6, enough)
    expect(time, `${size} characters, after ${before} ms for half of it`).toBeLessThanOrEqual(enough)
    expect(time).toBeGreaterThan(0)
    before = time
  }
}

function doubled(): void {
  it.each(all.map((one) => [one.name, one] as const))(
    'takes about twice the time: %s',
    (_, one) => expectLinear(one, mostCharacters / 16, 1_048_576),
    300_000
  )
}

describe('what was quadratic once', () => {
  const texts = faultFixtures().filter(({ name }) => /again-and-again|never-end|loudly|in-a-row/.test(name))

  it.each(texts.map((one) => [one.name, one] as const))(
    'takes about twice the time: %s',
    (name, { languageId, text }) => {
      const at = (size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size)
      expectLinear({ name, languageId, at }, mostCharacters / 4, mostCharacters)
    },
    120_000
  )
})

if (isLong) describe('twice the text', doubled)
else describe('a long text of one thing', inGoodTime)

describe('many posts', () => {
  it.each([
    ['separators', '---\n'],
    ['posts of one letter', 'a\n---\n'],
    ['headers', '---\nplatform: x\n'],
    ['headings', '## a\n\n']
  ])(
    '%s by the hundred thousand',
    (_, unit) => {
      const count = isLong ? 100_000 : 10_000
      for (const languageId of ['post', 'markdown'] as const) {
        const start = unit.startsWith('##') && languageId === 'markdown' ? '---\nsplit: headings\n---\n' : ''
        expect(timeOf(start + unit.repeat(count), languageId)).toBeLessThan(isLong ? 60_000 : 15_000)
      }
    },
    300_000
  )
})
