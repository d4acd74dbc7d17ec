import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headerKeys } from '../../server/src/text/header-keys.ts'

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../syntaxes', name), 'utf8')
}

interface OnEnterRule {
  readonly beforeText: { readonly pattern: string }
  readonly action: { readonly indent: string; readonly appendText: string }
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string }
  readonly onEnterRules: readonly OnEnterRule[]
  readonly autoClosingPairs: readonly { readonly open: string }[]
}

const configuration: LanguageConfiguration = JSON.parse(read('post.language-configuration.json'))
const headerConfiguration: LanguageConfiguration = JSON.parse(read('post-header.language-configuration.json'))

/** What the Enter key adds after `line`; undefined where it only breaks the line. */
function added({ onEnterRules }: LanguageConfiguration, line: string): string | undefined {
  return onEnterRules.find((rule) => new RegExp(rule.beforeText.pattern).test(line))?.action.appendText
}

describe('the word pattern', () => {
  const { pattern, flags } = configuration.wordPattern
  const words = (text: string): readonly string[] => text.match(new RegExp(pattern, `${flags}g`)) ?? []

  it.each([
    ["don't and don’t", ["don't", 'and', 'don’t']],
    ['Hi @jo.example.com. And @jo@server.social!', ['Hi', '@jo.example.com', 'And', '@jo@server.social']],
    ['#CaféTime, #R&D', ['#CaféTime', '#R', 'D']],
    ['a well-known place', ['a', 'well-known', 'place']],
    ['$1,200 at 9:30', ['1,200', 'at', '9:30']],
    ["'quoted' words—and dashes", ['quoted', 'words', 'and', 'dashes']],
    ['naïve 日本 🎉', ['naïve', '日本']]
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('never matches nothing', () => {
    expect(new RegExp(pattern, flags).test('')).toBe(false)
    expect(new RegExp(headerConfiguration.wordPattern.pattern, flags).test('')).toBe(false)
  })
})

describe('the Enter key', () => {
  it.each([
    ['- milk', '- '],
    ['  * milk', '* '],
    ['• milk', '• '],
    ['- ', undefined],
    ['---', undefined],
    ['-5 degrees', undefined],
    ['tags:', undefined],
    ['A line of prose', undefined]
  ])('in prose after %j adds %j', (line, expected) => {
    expect(added(configuration, line)).toBe(expected)
  })

  it.each([
    ['media:', '- file: '],
    ['  - file: a.png', '  alt: '],
    ['    alt: A pie', undefined],
    ['  - {file: a.png, alt: A pie}', undefined],
    ['tags:', '- '],
    ['  - porch', '- '],
    ['tags: one', undefined],
    ['kind: talk', undefined],
    ['---', undefined]
  ])('in a header after %j adds %j', (line, expected) => {
    expect(added(headerConfiguration, line)).toBe(expected)
  })
})

describe('pairs', () => {
  it('leaves the apostrophe alone, for the sake of contractions', () => {
    expect(configuration.autoClosingPairs.map((pair) => pair.open)).not.toContain("'")
  })
})

describe('the grammar', () => {
  it('knows the header keys that the text layer knows', () => {
    const keys = new Set([...read('post.tmLanguage.json').matchAll(/\(\?:(feed\|[a-z|]+)\)/g)].map((match) => match[1]))
    expect([...keys]).toEqual([headerKeys.join('|')])
  })
})
