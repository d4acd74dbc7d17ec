import { describe, expect, it } from 'vitest'
import { inAscii } from '../../scripts/build/ascii-code.ts'

const run = (code: string): unknown => new Function(`return ${code}`)()

describe('code in ASCII', () => {
  it.each([
    ['a pattern', '/[–—’]+x/g.exec("a\\u2019\\u2014x")[0]'],
    ['a pattern of whole characters', '/^[😀-😎]{2}$/u.test("\\u{1f600}\\u{1f60e}")'],
    ['a pattern of halves', '/^😀$/.test("\\u{1f600}")'],
    ['a pattern behind backslashes', '/\\\\–/.test("\\\\\\u2013")'],
    ['a template', '[1].map((n) => `a\x24{n}–“\x24{n}`)[0].length'],
    ['a template as it is written', 'String.raw`\\s–\x24{1}\\u2013😀`']
  ])('is the same: %s', (_, code) => {
    const made = inAscii(code)
    expect(made).toMatch(/^[\0-\x7f]+$/)
    expect(run(made)).toEqual(run(code))
  })

  it('refuses what it cannot say', () => {
    expect(() => inAscii('/\\–/')).toThrow('backslash')
  })
})
