import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCompiledLoader } from '../../server/src/host/compiled-loader.ts'
import { readKept, writeKept } from '../../server/src/host/kept-code.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sociable-loader-'))
  writeFileSync(join(folder, 'part-A.js'), 'exports.count = (exports.count ?? 0) + 1; exports.twice = (n) => 2 * n')
  writeFileSync(join(folder, 'main.js'), main)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const main = `const part = require('./part-A.js')
exports.part = () => require('./part-A.js')
exports.sum = (a, b) => part.twice(a) + b
exports.outside = () => require('./lib/x.js') + require('node:path').sep
exports.places = [__filename, __dirname, typeof module]`

interface Main {
  readonly part: () => { readonly count: number }
  readonly sum: (a: number, b: number) => number
  readonly outside: () => string
  readonly places: readonly string[]
}

function start(kept = join(folder, 'kept/code')) {
  const asked: string[] = []
  const loader = createCompiledLoader(folder, kept, (id) => {
    asked.push(id)
    return id === './lib/x.js' ? 'x' : { sep: '/' }
  })
  return { ...loader, asked, main: loader.load('main.js') as Main }
}

const kept = (): string => readFileSync(join(folder, 'kept/code'), 'latin1')

describe('the loader that keeps compiled code', () => {
  it('runs files as Node would, each once', () => {
    const { main, asked } = start()
    expect(main.sum(2, 3)).toBe(7)
    expect(main.part()).toBe(main.part())
    expect(main.part().count).toBe(1)
    expect(main.outside()).toBe('x/')
    expect(asked).toEqual(['./lib/x.js', 'node:path'])
    expect(main.places).toEqual([join(folder, 'main.js'), folder, 'object'])
  })

  it('writes down what was compiled, and takes it the next time', () => {
    const first = start()
    first.main.sum(1, 1)
    first.keep()
    const written = kept()
    const second = start()
    expect(second.main.sum(2, 3)).toBe(7)
    // nothing new: the file stays as it is
    rmSync(join(folder, 'kept/code'))
    second.keep()
    expect(readdirSync(join(folder, 'kept'))).toEqual([])
    expect(written.length).toBeGreaterThan(500)
  })

  it('writes it down again where much more has been done', () => {
    const file = join(folder, 'kept/code')
    start().keep(10)
    const [before, after] = [start(), start()]
    before.main.sum(1, 1)
    before.keep(80)
    expect(readKept(file).work).toBe(10)
    after.main.sum(1, 1)
    after.keep(81)
    expect(readKept(file).work).toBe(81)
    start().keep(0)
    expect(readKept(file).work).toBe(81)
  })

  it('keeps what one run had no need of, and nothing of files that have gone', () => {
    const file = join(folder, 'kept/code')
    writeFileSync(join(folder, 'other.js'), 'exports.other = () => 1')
    const first = start()
    first.load('other.js')
    first.keep()
    writeFileSync(join(folder, 'more.js'), 'exports.more = () => 1')
    const second = start()
    second.load('more.js')
    second.keep()
    expect([...readKept(file).pieces.keys()].sort()).toEqual(['main.js', 'more.js', 'other.js', 'part-A.js'])
    rmSync(join(folder, 'other.js'))
    writeFileSync(join(folder, 'main.js'), main.replace('+ b', '- b'))
    start().keep()
    expect([...readKept(file).pieces.keys()].sort()).toEqual(['main.js', 'more.js', 'part-A.js'])
  })

  it('compiles anew what has changed since', () => {
    start().keep()
    const before = kept()
    // of the same length, which is all that V8 would look at
    writeFileSync(join(folder, 'main.js'), main.replace('+ b', '- b'))
    const { main: changed, keep } = start()
    expect(changed.sum(2, 3)).toBe(1)
    keep()
    expect(kept()).not.toBe(before)
    expect(start().main.sum(2, 3)).toBe(1)
  })

  it.each([
    ['nothing', ''],
    ['something else', 'x'.repeat(5000)],
    ['half of it', undefined],
    ['what is no list', '\x0c\0\0\0[1, null]']
  ])('does without a file with %s, and writes it anew', (_, text) => {
    start().keep()
    const whole = readFileSync(join(folder, 'kept/code'))
    writeFileSync(join(folder, 'kept/code'), text ?? whole.subarray(0, whole.length / 2), 'latin1')
    const { main, keep } = start()
    expect(main.sum(2, 3)).toBe(7)
    keep()
    expect(readKept(join(folder, 'kept/code')).pieces.size).toBe(2)
  })

  it('takes no damaged code', () => {
    start().keep()
    const bytes = readFileSync(join(folder, 'kept/code'))
    for (let at = 200; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(join(folder, 'kept/code'), bytes)
    expect(readKept(join(folder, 'kept/code')).pieces.size).toBe(0)
    expect(start().main.sum(2, 3)).toBe(7)
  })

  it('goes on where it may not write', () => {
    mkdirSync(join(folder, 'kept/code'), { recursive: true })
    const { main, keep } = start()
    keep()
    expect(main.sum(2, 3)).toBe(7)
    expect(readdirSync(join(folder, 'kept'))).toEqual(['code'])
  })
})

describe('kept code', () => {
  it('is read back as it was written, in whole words', () => {
    const pieces = new Map([
      ['a.js', { digest: 1, code: Buffer.from('three') }],
      ['b.js', { digest: 4_294_967_295, code: Buffer.from('') }],
      ['c.js', { digest: 2, code: Buffer.from('12345678') }]
    ])
    const file = join(folder, 'kept')
    writeKept(file, { work: 7, pieces })
    expect(readKept(file)).toEqual({ work: 7, pieces })
    expect(readFileSync(file).length % 8).toBe(0)
  })
})
