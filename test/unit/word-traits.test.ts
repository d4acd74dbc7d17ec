import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetCues, presentCues } from '../../server/src/score/cues.ts'
import { addMarks, markIds } from '../../server/src/score/marks.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { languageSign, reading, readingUnit, trait, traitsOf } from '../../server/src/text/word-traits.ts'
import { findWords } from '../../server/src/text/words.ts'

const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/
const pieces = [..."aixsXAIÉéß'’-–—.,:;!?%$€£019 \n\r()/&|<=ж‼️"].concat([
  'xx',
  ' - ',
  ':D',
  '<3',
  'I’M',
  '5pm',
  '1,200',
  "don't"
])
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''))
const word = fc.array(fc.constantFrom(..."aixpm'19%$€£:.,é"), { minLength: 1, maxLength: 7 }).map((all) => all.join(''))
const options = { seed: 20261123, numRuns: 3000 }

/** What a word is read as, said by patterns. */
function readingOf(norm: string): number {
  if (/^[a-z].*'/.test(norm)) return reading.bare
  if (/^[$€£]\d/.test(norm)) return reading.money
  if (!/\d/.test(norm)) return reading.itself
  if (/^[a-z]/.test(norm)) return reading.number
  if (norm.endsWith('%')) return reading.percent
  return clock.test(norm) ? reading.clock : reading.number
}

/** How often each mark stands in a text, character by character, in the order in which they first do. */
function marksOf(all: string): readonly (readonly [string, number])[] {
  const found = new Map<string, number>()
  const plain: Readonly<Record<string, string>> = {
    '!': 'exclamation',
    ',': 'comma',
    '(': 'bracket',
    '/': 'slash',
    '&': 'ampersand',
    '|': 'bar'
  }
  const meet = (id: string | undefined): void => {
    if (id !== undefined) found.set(id, (found.get(id) ?? 0) + 1)
  }
  for (let at = 0; at < all.length; at++) {
    const next = all[at + 1]
    const endsHere = next === undefined || /[ \t\n\v\f\r\u00a0]/.test(next)
    meet(plain[all[at] ?? ''])
    if (all[at] === ':' && endsHere) meet('colon')
    if (all[at] === '.' && endsHere && all[at - 1] !== '.') meet('full-stop')
    if (all[at] === '\n' || (all[at] === '\r' && next !== '\n')) meet('line-break')
  }
  const marks = [...found].map(([id, times]) => [id, Math.log2(1 + times)] as const)
  return [
    ...marks,
    ...(/\s[-\u2013\u2014]\s/.test(all) ? [['dash', 1] as const] : []),
    ...(/[:;=]-?[)(DdPp/](?![\p{L}\p{N}/])|<3|\bxx+\b/iu.test(all) ? [['emoticon', 1] as const] : [])
  ]
}

describe('what a word says by itself', () => {
  it('is what patterns say of it', () => {
    fc.assert(
      fc.property(word, (norm) => {
        const traits = traitsOf(norm, norm)
        expect((traits & trait.figure) !== 0, norm).toBe(/^[$€£]?\d/.test(norm))
        expect((traits & trait.reading) / readingUnit, norm).toBe(readingOf(norm))
      }),
      options
    )
  })

  it('knows the lists that it is in', () => {
    const has = (norm: string, bits: number): boolean => (traitsOf(norm, norm) & bits) !== 0
    expect(has('i', trait.firstPerson) && has('i', trait.small) && !has('i', trait.weVoice)).toBe(true)
    expect(traitsOf('die', 'die') & trait.language).toBe(languageSign.theirs)
    // "in" and "on" are words of other languages, too
    expect(traitsOf('in', 'in') & trait.language).toBe(languageSign.ours)
    expect(traitsOf('жена', 'жена') & trait.language).toBe(languageSign.otherLetters)
    expect(has('never', trait.negator) && has('say', trait.sayer) && has('only', trait.notNegator)).toBe(true)
    expect(traitsOf('plumpudding', 'plumpudding')).toBe(0)
  })
})

describe('what the words of a text say together', () => {
  it('tells of capitals and marks as the characters do', () => {
    fc.assert(
      fc.property(text, (all) => {
        const { allTraits } = findWords(all, 0, all.length)
        expect((allTraits & trait.capitals) !== 0, all).toBe(/\p{Lu}{2}/u.test(all))
        expect((allTraits & trait.mark) !== 0, all).toBe(/[!?\u203c]/.test(all))
        if (/[!?\u203c]{2}/.test(all)) expect(allTraits & trait.pile, all).not.toBe(0)
        const { masked, words } = parsePlainPost(all)
        const isJoined = Array.from(words.ends).some((end) => /^['’-]/.test(masked.slice(end)))
        expect((words.allTraits & trait.joiner) !== 0, all).toBe(isJoined)
        if (/[A-Z]['’][A-Z]/.test(all)) expect(allTraits & trait.apartCapitals, all).not.toBe(0)
      }),
      options
    )
  })

  it('lets marks be looked for between words alone', () => {
    fc.assert(
      fc.property(text, (all) => {
        const post = parsePlainPost(all)
        forgetCues()
        addMarks(post)
        const found = presentCues().map(({ id, value }) => [id, value])
        expect(found, all).toEqual(marksOf(post.masked.slice(post.body.start, post.body.end)))
        for (const [id] of found) expect(markIds).toContain(id)
      }),
      options
    )
  })
})
