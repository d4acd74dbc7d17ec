/** Texts made to be slow: one thing, over and over. */
import { basename, dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { readCases } from '../../scripts/generate/cases.ts'
import type { LanguageId } from '../../server/src/text/types.ts'

/** One thing to repeat, and in which language it is read. */
export interface Repeated {
  readonly name: string
  readonly languageId: LanguageId
  readonly unit: string
}

/** Single marks and short sequences that patterns stumble over. */
export const units: readonly string[] = [
  'a',
  'a ',
  'ab-',
  "a'",
  'A',
  'A ',
  'A.',
  '1',
  '1.',
  '1,',
  '$1 ',
  '%',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' \n',
  'a\n',
  'a\n\n',
  '#',
  '# ',
  '#a',
  '#a ',
  '## a\n',
  '@',
  '@a',
  '@a ',
  '@a.b ',
  'a@b.',
  '!',
  '! ',
  'a! ',
  '?',
  '!?',
  '.',
  '. ',
  'a. ',
  '…',
  ',',
  ':',
  ';',
  '-',
  '--',
  '- ',
  '- a\n',
  '---\n',
  '---\r',
  'a\n---\n',
  '---\nplatform: x\n',
  'platform: x\n',
  '===\n',
  'a\n===\n',
  '=',
  '> ',
  '>',
  '> a\n',
  '*',
  '**',
  '*a ',
  '**a ',
  '**a** ',
  '_a',
  '_a_ ',
  '~~a ',
  '[',
  ']',
  '[a',
  '](',
  '[a](',
  '[a]: b\n',
  '![',
  '![a](b) ',
  '[^a]',
  '(',
  ')',
  '()',
  '<',
  '<a ',
  '<a>',
  '</',
  '<!--',
  '-->',
  '<!-- a -->',
  '<!-- sociable-disable -->\n',
  '<!-- sociable-disable-next-line hype -->\n',
  '<?',
  '<![CDATA[',
  '&',
  '&amp;',
  '\\',
  '`',
  '``',
  '` ',
  '`a',
  '`a` ',
  '```\n',
  '~~~\n',
  '|',
  '|a',
  '| a | b |\n',
  '|-|-|\n',
  '+ ',
  '1. a\n',
  '1) ',
  '- [ ] ',
  'http://',
  'http://a ',
  'https://a.b/',
  'www.',
  'www.a.b ',
  'a.b',
  'a.com ',
  'mailto:',
  'a@b.com ',
  '"',
  '" ',
  '"a" ',
  '“',
  '”',
  '“a” ',
  "'",
  '."',
  '.)',
  '!)',
  '😀',
  '👩‍👩‍👧‍👦',
  '🏽',
  '🇬',
  '1️⃣',
  '\u0301',
  'a\u0301',
  '\u0e33',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\ufffc',
  '\u0000',
  '\ud800',
  '\udc00',
  '𝗕',
  '𝗕𝗢 ',
  '中',
  'א',
  'ß',
  'ﬃ',
  'Ａ',
  'we ',
  'We are ',
  'you ',
  'the ',
  'not ',
  'very ',
  'so ',
  'sooo ',
  'looool',
  'and ',
  'for ',
  'free ',
  'now! ',
  'ORDER NOW ',
  'the the ',
  'key: [',
  '&a [',
  '*a, ',
  '{',
  '{a: ',
  '? ',
  '!!a ',
  '%a\n'
]

/** Sequences of which each opens something that is closed only at the very end, or never. */
const deep: readonly (readonly [name: string, languageId: LanguageId, make: (count: number) => string])[] = [
  ['nested quotes', 'markdown', (count) => `${'> '.repeat(Math.min(count, 4000))}a`],
  [
    'nested lists',
    'markdown',
    (count) => Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
  ],
  ['brackets in brackets', 'markdown', (count) => `${'['.repeat(count)}a${']'.repeat(count)}`],
  ['stars around', 'markdown', (count) => `${'*a '.repeat(count)}${' a*'.repeat(count)}`],
  [
    'code fences of growing length',
    'markdown',
    (count) => Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, i) => `${'`'.repeat(i + 1)}a `).join('')
  ],
  ['a header of sequences', 'post', (count) => `---\nplatform: ${'['.repeat(count)}\n---\na`],
  ['a header of maps', 'post', (count) => `---\nplatform: ${'{a: '.repeat(count)}\n---\na`],
  ['a header of aliases', 'post', (count) => `---\nplatform: &a [${'*a, '.repeat(count)}]\n---\na`],
  ['a header of keys', 'post', (count) => `---\n${'platform: x\n'.repeat(count)}---\na`],
  ['a header of dashes', 'post', (count) => `---\nplatform:\n${'- '.repeat(count)}\n---\na`],
  ['a header of question marks', 'post', (count) => `---\nplatform:\n${'? '.repeat(count)}\n---\na`],
  ['one long word', 'post', (count) => `${'a'.repeat(count)}!`],
  ['one long tag', 'post', (count) => `#${'a'.repeat(count)}`],
  ['one long link', 'post', (count) => `https://a.b/${'(a'.repeat(count)}`],
  ['blanks before a break', 'post', (count) => `a${' '.repeat(count)}\n---\nb`],
  ['one comment around all', 'post', (count) => `<!-- ${'- '.repeat(count)}-->a`]
]

/** Each repeated thing, in both languages. */
export function repeatedUnits(): readonly Repeated[] {
  return (['post', 'markdown'] as const).flatMap((languageId) =>
    units.map((unit) => ({ name: `${languageId} ${JSON.stringify(unit)}`, languageId, unit }))
  )
}

/** The first two cases that each rule reports, and one that it leaves alone, to be said over and over in one post. */
export function repeatedCases(): readonly (Repeated & { readonly rule: string })[] {
  return globSync('server/src/rules/*/rule.ts')
    .map(dirname)
    .sort()
    .flatMap((folder) => {
      const cases = readCases(join(folder, 'cases.md'))
      const chosen = [
        ...cases.filter((one) => one.isReport).slice(0, 2),
        ...cases.filter((one) => !one.isReport).slice(0, 1)
      ]
      return chosen.map(({ text, languageId, line }) => {
        const rule = basename(folder)
        return { rule, name: `${rule}/cases.md:${line}`, languageId, unit: `${text} ` }
      })
    })
}

/** A text of about `length` code units. */
export function grown({ unit }: Repeated, length: number): string {
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length))).slice(0, Math.max(unit.length, length))
}

/** Texts that are not one thing repeated, each about `length` code units long. */
export function deepTexts(length: number): readonly { name: string; languageId: LanguageId; text: string }[] {
  return deep.map(([name, languageId, make]) => ({ name, languageId, text: make(Math.ceil(length / 4)) }))
}
