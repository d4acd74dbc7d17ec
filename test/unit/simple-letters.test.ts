import { describe, expect, it } from 'vitest'
import { lowerCase } from '../../server/src/text/lower-case.ts'
import { simpleLetters } from '../../server/src/text/simple-letters.ts'

/** All characters there are, but for halves of pairs. */
const characters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

describe('small letters', () => {
  it('take as many units as before', () => {
    const text = characters.join('')
    expect(lowerCase(text).length).toBe(text.length)
  })

  it('are found as ignoring case finds them', () => {
    const differing = characters.filter((char) => /^[a-z]$/iu.test(char) !== /^[a-z]$/u.test(lowerCase(char)))
    expect(differing).toEqual([])
  })
})

describe('simple letters', () => {
  it('are found as letters and figures are', () => {
    const differing = characters.filter((char) => {
      const simple = simpleLetters(char)
      return (
        simple.length !== char.length ||
        /^\p{L}$/u.test(char) !== /^[a-zé]+$/.test(simple) ||
        /^\p{N}$/u.test(char) !== /^[0-9¹]+$/.test(simple)
      )
    })
    expect(differing).toEqual([])
  })

  it.each([
    ['Café ½ für “Jo”', 'café ¹ fér “jo”'],
    ['Привет, 世界', 'éééééé, éé'],
    ['NOW', 'now']
  ])('%s', (text, simple) => {
    expect(simpleLetters(text)).toBe(simple)
  })
})
