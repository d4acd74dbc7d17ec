import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as yaml from 'yaml'
import { bundles } from '../../scripts/bundles.ts'

type Library = Pick<typeof yaml, 'isMap' | 'isPair' | 'isScalar' | 'isSeq' | 'parseDocument'>

let folder = ''
let lean: Library
let whole: Library

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sociable-yaml-'))
  const bundle = bundles.find(({ entries }) => 'dist/lib/yaml.js' in entries)
  const outfile = join(folder, 'yaml.cjs')
  await build({ ...bundle?.options, entryPoints: Object.values(bundle?.entries ?? {}), bundle: true, outfile })
  lean = createRequire(outfile)(outfile) as Library
  // the one that the bundle is made of
  whole = (await import(pathToFileURL('node_modules/yaml/browser/dist/index.js').href)) as Library
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const options = {
  schema: 'core',
  prettyErrors: false,
  uniqueKeys: true,
  stringKeys: true,
  logLevel: 'silent'
} as const

/** All that a document says of itself; its library's own classes aside. */
function told({ isMap, isPair, isScalar, isSeq, parseDocument }: Library, source: string): unknown {
  const node = (one: unknown): unknown => {
    if (isPair(one)) return { key: node(one.key), value: node(one.value) }
    if (isScalar(one)) {
      const value = typeof one.value === 'symbol' ? String(one.value) : one.value
      const { source, type, range, tag, anchor, comment, commentBefore, spaceBefore, format, minFractionDigits } = one
      return { value, source, type, range, tag, anchor, comment, commentBefore, spaceBefore, format, minFractionDigits }
    }
    const kind = isSeq(one) ? 'seq' : isMap(one) ? 'map' : 'other'
    if (kind === 'other') return one === null ? null : { kind, ...(one as object) }
    const { items, range, tag, anchor, comment, flow } = one as yaml.YAMLMap
    return { kind, items: items.map(node), range, tag, anchor, comment, flow }
  }
  const { contents, errors, warnings, range, comment, commentBefore, directives } = parseDocument(source, options)
  const trouble = [...errors, ...warnings].map(({ name, code, pos, message }) => ({ name, code, pos, message }))
  return { contents: node(contents), trouble, range, comment, commentBefore, directives: { ...directives } }
}

const hard = [
  '',
  '# nothing',
  '- [a, b, [c, {d: e}]]\n- {a: [b], "c": d, ? e : f, g}\n-\n  - deep\n',
  'a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\n<<: [*x, *x]\nf: *nobody\n',
  'a: |\n  kept\n   more\n\n\nb: >-\n  folded\n  lines\n\n  and more\nc: |2+\n   two\n\nd: >9\n x\n',
  "'single ''quoted''': \"double \\x41 \\u00e9 \\U0001F600 \\q\"\nlong: 'over\n  two\n\n  lines'\n",
  '%YAML 1.1\n---\na: yes\nb: 0o17\nc: 0x1F\nd: 1_000\ne: 12:30:45\n',
  '%TAG !e! tag:example.com,2000:\n%YAML 3.0\n%NO thing\n---\n!e!a b\n...\n---\nsecond\n',
  '!!binary aGVsbG8=\n',
  '!!timestamp 2001-12-14t21:59:43.10-05:00\n',
  'a: !!set {x, y, ? z}\nb: !!omap [a: 1, b: 2, a: 3]\nc: !!pairs [a: 1, a: 2, {d: 1, e: 2}]\nd: !!set {x: 1}\n',
  'a: !!str 12\nb: !!int "13"\nc: !!float 1\nd: !!null ""\ne: !!bool true\nf: !own x\ng: !!map [a]\nh: !!seq {a: b}\n',
  'a: !!binary "%%"\nb: !!timestamp never\nc: !!omap {a: b}\nd: !!set [a]\ne: !<tag:yaml.org,2002:str> 4\nf: !<! x\n',
  'a: .inf\nb: -.INF\nc: .nan\nd: 1e3\ne: 1.50\nf: ~\ng: Null\nh: TRUE\ni: +12\nj: 0x\nk: 012\n',
  'a: 1\na: 2\n"a": 3\n? [x]\n: 4\n1: x\nnull: y\n',
  'a: b: c\nd:\n\te: f\n g: h\n  i: j\n',
  'a: [1, 2\nb: {c: d\n"e: f\n',
  "a: @b\nc: `d`\ne: %f\ng: - h\ni: 'j\n",
  '? a\n? b\n: c\n- d\n',
  'key with spaces : value # comment\n#comment\n  # indented\nother: # nothing\n  - a # one\n  -\n',
  '\ufeffa: b\r\nc:\r\n  - d\r\n',
  '--- a\n--- b\n... \n# end\n',
  '*x : y\n&a : b\n&a &b c: d\n!!str !!int e: f\n&: g\n*: h\n',
  `${'x'.repeat(1100)}: too long a key\n`,
  `${'['.repeat(60)}${']'.repeat(60)}\n`,
  'a:\n- b\n-c\n - d\ne: -\n'
]

const pieces = [
  'a', 'b: ', '- ', '\n', '\n  ', '\n    ', ' ', ': ', '? ', '[', ']', '{', '}', ', ', '"', "'", '|\n', '>-\n', '#', ' # c',
  '&x ', '*x', '!!str ', '!!set ', '!!omap ', '!t ', '<<: ', '---\n', '...\n', '%YAML 1.1\n', '\t', '1', '0x1f', '1.50', 'true',
  '~', '2023-01-02', '\\n', 'é', '😀', '\r\n', '@', '`', '%', '|2\n', 'key: value\n', '- item\n', 'list:\n  - a\n', 'm: {a: 1}\n'
] // biome-ignore format: a list to look over

/** Small and always the same. */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

describe('the build of yaml that only reads', () => {
  it.each(hard)('reads %j as all of it does', (source) => {
    expect(told(lean, source)).toEqual(told(whole, source))
  })

  it('reads four thousand documents of random pieces so', () => {
    const roll = dice(20_261_123)
    for (let i = 0; i < 4000; i++) {
      const source = Array.from({ length: 1 + roll(24) }, () => pieces[roll(pieces.length)]).join('')
      const [ours, theirs] = [told(lean, source), told(whole, source)].map((one) => JSON.stringify(one))
      expect(ours, JSON.stringify(source)).toBe(theirs)
    }
  })
})
