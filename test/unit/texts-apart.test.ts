import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsApart } from '../../scripts/build/texts-apart.ts'

const said = 'a sentence that is said to somebody, “long” enough'
const short = 'a short text'

const source = `import { sep as whichIsNotSaidToAnybodyAtAllButIsLongAsNamesGo } from 'node:path'
const words = new Set("${'one two three four '.repeat(4)}".split(' '))
const pattern = /^(?:${'alternative|'.repeat(12)}last)\\n$/giu
export const all = { words, pattern, '${said}': '${said}', twice: '${said}', short: '${short}' }
export const lines = \`a text of several lines\\n  of which one is long enough\\n\`
export const tagged = String.raw\`not a text that may be taken \\n out of its place\`
export const half = '\\ud83d a half of a character and some forty more'
export function answer(text) {
  switch (text) { case"${said}":return"${said}, and said again" }
  return typeof text === 'string' ? \`\${text}, which is no text of its own, however long\` : whichIsNotSaidToAnybodyAtAllButIsLongAsNamesGo
}
export const fresh = () => /^(?:${'alternative|'.repeat(12)}last)$/g
`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sociable-texts-'))
  await mkdir(join(folder, 'tables'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Loaded {
  readonly answer: (text: unknown) => unknown
  readonly fresh: () => RegExp
  readonly [name: string]: unknown
}

async function load(code: string, name: string): Promise<Loaded> {
  const path = join(folder, name)
  await writeFile(path, (await transform(code, { format: 'cjs', minify: true })).code)
  return createRequire(path)(path) as Loaded
}

describe('an ES module whose texts stand apart', () => {
  it('has the values that it had', async () => {
    const { code, table } = textsApart(source)
    await writeFile(join(folder, 'tables/texts.br'), table)
    const before = await load(source, 'before.cjs')
    const after = await load(code, 'after.cjs')
    for (const name of ['all', 'lines', 'tagged', 'half']) expect(after[name]).toEqual(before[name])
    for (const text of [said, short, undefined]) expect(after.answer(text)).toBe(before.answer(text))
    expect(after.fresh()).toEqual(before.fresh())
    expect(after.fresh()).not.toBe(after.fresh())
  })

  it('takes each long text out once, and long patterns that are made at once', () => {
    const { code, table } = textsApart(source)
    const texts = brotliDecompressSync(table).toString().split('\0')
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toHaveLength(5)
    expect(texts).toContain(said)
    expect(code).not.toContain('two three')
    expect(code).toContain(short)
    expect(code.split('alternative|alternative')).toHaveLength(7)
  })
})
