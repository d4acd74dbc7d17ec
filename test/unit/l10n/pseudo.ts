import { readFileSync } from 'node:fs'

type Entry = string | { readonly message: string }

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const odd = 'äƀçďéƒğĥíĵķľɱñöƥɋŕšţüṽŵẋýžÄßÇĎÉƑĞĤÍĴĶĽṀÑÖƤɊŔŠŢÜṼŴẊÝŽ'

/** What no translation may touch: placeholders, icons, the targets of links. */
const fixed = /\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)/g

/** A text in a language of its own: `⟦Ňö ŵörđ öƒ ĩţ⟧`, so that whatever is not in it has not been translated. */
export function pseudo(text: string): string {
  let out = ''
  let at = 0
  const letters = (piece: string): string => [...piece].map((one) => odd[plain.indexOf(one)] ?? one).join('')
  for (const { index, 0: whole } of text.matchAll(fixed)) {
    out += letters(text.slice(at, index)) + whole
    at = index + whole.length
  }
  return `⟦${out}${letters(text.slice(at))}⟧`
}

/** The bundle of all texts in that language. */
export function pseudoBundle(): Readonly<Record<string, string>> {
  const english = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Readonly<Record<string, Entry>>
  return Object.fromEntries(
    Object.entries(english).map(([key, entry]) => [key, pseudo(typeof entry === 'string' ? entry : entry.message)])
  )
}

/**
 * The words of a text that nobody has translated: plain letters that stand neither in quotation marks (the writer's words,
 * and what could be said instead) nor in `data`: the post, what is put into it, names that are the same in every language.
 */
export function leaks(text: string, ...data: readonly string[]): readonly string[] {
  const known = new Set(data.flatMap((one) => one.toLowerCase().match(/[a-z]+/g) ?? []))
  const words = text.replace(/“[^“”]*”/g, ' ').match(/(?<![\p{L}\p{N}])[A-Za-z]{2,}(?![\p{L}\p{N}])/gu) ?? []
  return words.filter((word) => !known.has(word.toLowerCase()))
}
