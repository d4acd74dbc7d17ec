import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import emojiRegex from 'emoji-regex'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../../scripts/build/read-table.ts'
import { serialized, valuesOf } from '../../scripts/build/serialize-tables.ts'

let folder = ''
let files = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sociable-tables-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** What a file of tables gives back of `values`. */
async function readBack(values: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  const plain = Buffer.concat(serialized(values))
  const path = join(folder, `${files++}.br`)
  await writeFile(path, brotliCompressSync(plain))
  return readTables(relative(join(import.meta.dirname, '../../scripts/build'), path), plain.length)
}

describe('a file of tables', () => {
  it('gives back numbers, texts and what holds them', async () => {
    const values = {
      first: { bytes: Uint8Array.of(1, 2, 3), shorts: Uint16Array.of(1, 65_535), text: 'a long one, é '.repeat(30) },
      second: { deep: { list: ['äöü', '한국', 3], none: '' }, lists: [[1, 2, 3]] }
    }
    expect(await readBack(values)).toEqual(values)
  })

  it('gives back many short texts by their names', async () => {
    const { characterEntities } = await import('character-entities')
    const values = { entities: { characterEntities, few: { amp: '&' } } }
    expect(Object.keys(characterEntities).length).toBeGreaterThan(2000)
    expect(await readBack(values)).toEqual(values)
  })

  it('gives back patterns, long and short, in Latin-1 and beyond it', async () => {
    const long = new RegExp(`^(?:${'[a-c]+|'.repeat(60)}d)$`, 'iu')
    const domains = new RegExp(`\\.(?:한국|${'com|'.repeat(60)}net)\\b`)
    const { table } = await readBack({ table: { long, domains, short: /a"b\\/gy } })
    expect(table).toEqual({ long, domains, short: /a"b\\/gy })
  })

  it('gives back what makes a pattern, a new one each time', async () => {
    const { emoji } = (await readBack({ emoji: { default: emojiRegex } })) as { emoji: { default: typeof emojiRegex } }
    expect(emoji.default()).toEqual(emojiRegex())
    expect(emoji.default()).not.toBe(emoji.default())
  })

  it.each([
    'parse-latin/lib/expressions.js',
    'twemoji-parser/dist/lib/regex.js',
    'twitter-text/dist/esm/regexp/validCCTLD.js',
    'twitter-text/dist/esm/regexp/validGTLD.js'
  ])('gives back the patterns of %s', async (path) => {
    const values = await valuesOf(`node_modules/${path}`)
    const patterns = Object.values(values)
    expect(patterns.length).toBeGreaterThan(0)
    for (const pattern of patterns) expect(pattern).toBeInstanceOf(RegExp)
    expect((await readBack({ values })).values).toEqual(values)
  })

  it('takes no function that makes something else', () => {
    expect(() => serialized({ table: { default: () => 'text' } })).toThrow('no table')
  })
})
