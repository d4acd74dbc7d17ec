import { describe, expect, it } from 'vitest'
import { parseHeader, parseYamlHeader } from '../../server/src/text/header.ts'
import { plainFields } from '../../server/src/text/plain-header.ts'
import { randomFrom } from '../bench/generate-feed.ts'

const keys = [
  'platform',
  'date',
  'kind',
  'tags',
  'title',
  'link',
  'null',
  'true',
  'off',
  'A-b_c',
  'x2',
  'platfrom',
  'media',
  'y',
  ''
]
const words = [
  'linkedin',
  'x',
  '2026-03-01',
  '2026-03-01T10:00',
  '12',
  '1e3',
  '0x1F',
  '.5',
  '5.',
  '+1',
  '-1',
  'null',
  'Null',
  'true',
  'FALSE',
  'yes',
  'off',
  '~',
  'https://example.com/a#b',
  'a: b',
  'a #b',
  'a#b',
  '#a',
  '@me',
  'it’s',
  "it's",
  'a "b" c',
  'Grüße',
  '🐴',
  'été',
  '10:30',
  'a:',
  ':a',
  '-',
  '- a',
  '?',
  '? a',
  '%a',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '`a',
  '{a}',
  '[a',
  'a]',
  'a, b',
  'a  b',
  'a\tb',
  '\u00a0a',
  'a\u2028b',
  'a\u0085b',
  '\ufeffa',
  '.inf',
  '.nan',
  '0o7',
  '0o8',
  '1_000',
  '1.2.3',
  '²',
  '٣',
  '---',
  '...',
  'a ---',
  '<<'
]
const shapes: readonly ((word: string, other: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => `"${word}"`,
  (word) => `'${word}'`,
  (word) => `[${word}]`,
  (word, other) => `[${word}, ${other}]`,
  (word, other) => `[ ${word} ,${other} ]`,
  (word, other) => `["${word}", ${other}]`,
  (word, other) => `${word} ${other}`,
  (word, other) => `${word}, ${other}`,
  (word) => `${word} # said`,
  (word) => `\n  - ${word}`,
  (word) => `\n  ${word}`,
  (word, other) => `"${word}" ${other}`,
  (word, other) => `${word}\\${other}`,
  () => '[]',
  () => '',
  (word, other) => `{ file: ${word}, alt: ${other} }`
]
const gaps = [' ', ' ', ' ', '  ', '', '\t', ' \t']
const ends = [
  '\n',
  '\n',
  '\n',
  '\r\n',
  ' \n',
  '  \r\n',
  '\n\n',
  '\n# said\n',
  '\n #said\n',
  '\t\n',
  '\r',
  '\n \n',
  '\n\t\n'
]

describe('a header of plain lines', () => {
  it('is read as the YAML library reads it', () => {
    const random = randomFrom(11)
    const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    let plain = 0
    for (let round = 0; round < 6000; round++) {
      // from what everybody writes to what nobody should
      const wild = random()
      const some = <Item>(items: readonly Item[]): Item => one(random() < wild ? items : items.slice(0, 3))
      let source = ''
      for (let lines = Math.floor(random() * 4); lines >= 0; lines--) {
        const value = one(random() < 0.5 ? shapes : shapes.slice(0, 8))(some(words), some(words))
        source += `${random() < wild / 30 ? ' ' : ''}${one(keys)}${random() > wild / 30 ? ':' : ''}${some(gaps)}${value}${lines > 0 || random() < 0.5 ? some(ends) : ''}`
      }
      const text = `---\n${source}`
      const range = { start: 4, end: text.length }
      if (plainFields(source, 4)) plain++
      for (const language of ['post', 'markdown'] as const) {
        const { fields, ...rest } = parseHeader(text, range, language)
        const { fields: known, ...others } = parseYamlHeader(source, range, language)
        expect({ source, fields: [...fields], ...rest }).toEqual({ source, fields: [...known], ...others })
      }
    }
    // enough of them are read without it to mean something
    expect(plain).toBeGreaterThan(600)
  })

  it('is read without the library where it is what people write', () => {
    for (const source of [
      'platform: linkedin\ndate: 2026-03-01\n',
      'platform: [x, linkedin]\r\ntitle: "Monday: a start"\r\n',
      'feed: Our little shop\n\n# for spring\ntags: [spring, tea]\nlink: https://example.com/a?b=c#d',
      ''
    ]) {
      expect(plainFields(source, 0)).toBeDefined()
    }
  })
})
