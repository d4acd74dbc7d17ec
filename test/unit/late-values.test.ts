import { describe, expect, it } from 'vitest'
import { withLateValues } from '../../scripts/build/late-values.ts'

/** What a module's `found` is, run as it was written and with late values. */
function both(code: string): readonly [unknown, unknown] {
  const run = (source: string): unknown => new Function(`${source}\nreturn found()`)()
  return [run(code), run(withLateValues(code))]
}

const late = (code: string): readonly string[] =>
  [...withLateValues(code).matchAll(/^function (\w+)\$late/gm)].map((match) => match[1] ?? '')

describe('values that are made late', () => {
  it.each([
    ['a pattern', 'var a = /b+/u; function found() { return a.test("abba") }'],
    [
      'a pattern made of texts',
      'var w = "a|b"; var a = new RegExp("^(?:" + w + ")$", "u"); function found() { return a.source }'
    ],
    [
      'patterns made of each other',
      'var a = /x/; var b = new RegExp(a.source + "y"); var found = () => [b.source, a.source]'
    ],
    ['words', 'var a = new Set("one two".split(" ")); function found() { return [...a] }'],
    ['a list with functions', 'var a = [{ p: /x/, f: () => a.length }]; function found() { return a[0].f() }'],
    ['a short property', 'var a = /x/; function found() { let { source } = a; return [source, { a }.a === a] }'],
    ['its place', 'var a = /x/g; function found() { a.lastIndex = 1; return a.exec("xx").index }'],
    ['one that is needed at once', 'var a = /x/; var b = a.test("x"); function found() { return b }'],
    ['in brackets', 'var a = (/x/), b = 1; function found() { return [a.test("x"), b] }'],
    ['a key of the same name', 'var a = /x/; function found() { return { a: 1, b: { a: a.source } }.a + a.source }'],
    [
      'the same object',
      'var a = new Map([[1, 2]]); function other() { return a } function found() { return a === other() }'
    ]
  ])('are the same as before: %s', (_, code) => {
    const [before, after] = both(code)
    expect(after).toEqual(before)
  })

  it('makes nothing before it is asked for', () => {
    expect(late('var a = /x/, b = new Set(["x", "y"]), c = "x y".split(" "); f(() => [a, b, c])')).toEqual([
      'a',
      'b',
      'c'
    ])
  })

  it.each([
    ['what is written to', 'var a = /x/; function f() { a = /y/ }'],
    ['what has a namesake', 'var a = /x/; function f(a) { return a }'],
    ['what a namesake is taken out of', 'var a = /x/; function f() { const [{ b: a }] = g() }'],
    ['what is added to', 'var a = new Set(["x"]); a.add("y"); f(a)'],
    ['what is written into', 'var a = [/x/]; a[0] = /y/'],
    ['what starts empty', 'var a = new Map(); f(a)'],
    ['what somebody else makes', 'var a = make(/x/); f(a)'],
    ['what is made of what changes', 'var n = 0; n++; var a = new Set([n]); f(a)'],
    ['what others get', 'var a = /x/; export { a as b }'],
    ['what costs nothing', 'var a = ["x", 1]; f(a)'],
    ['what is not at the top', 'function f() { var a = /x/; return a }']
  ])('leaves alone %s', (_, code) => {
    expect(late(code)).toEqual([])
  })
})
