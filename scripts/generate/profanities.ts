/** retext-profanities' English words above the least sureness, as a table that can be looked up fast. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'

interface Pluralize {
  singular(word: string): string
  plural(word: string): string
}

/** Misclassified singulars and plurals: the plugin leaves these out too. */
const notForms = new Set(['children', 'dy', 'pro', 'remain', 'so', 'dice', 'fus'])

async function wordsOfPlugin(): Promise<ReadonlyMap<string, number>> {
  const fromPlugin = createRequire(`${process.cwd()}/node_modules/retext-profanities/package.json`)
  const { cuss } = (await import(pathToFileURL(fromPlugin.resolve('cuss')).href)) as { cuss: Record<string, number> }
  const { default: pluralize } = (await import(pathToFileURL(fromPlugin.resolve('pluralize')).href)) as {
    default: Pluralize
  }
  const words = new Map<string, number>()
  for (const [word, sureness] of Object.entries(cuss))
    for (const form of [word, pluralize.singular(word), pluralize.plural(word)])
      if (!notForms.has(form)) words.set(form, sureness)
  return words
}

/** The table's source: words by sureness, 2 (profane) and 1 (may be). */
export async function buildProfanities(harmlessPath: string): Promise<string> {
  const { harmless } = parse(readFileSync(harmlessPath, 'utf8')) as { harmless: string }
  const all = await wordsOfPlugin()
  const spared = new Set(harmless.trim().split(/\s+/))
  const of = (sureness: number): string =>
    [...all]
      .filter(([word, own]) => own === sureness && !spared.has(word))
      // as words of posts are: no letter more than twice in a row
      .map(([word]) => word.replace(/(\p{L})\1{2,}/gu, '$1$1'))
      .sort()
      .join(',')
  return `// Made by scripts/generate from retext-profanities and ${harmlessPath}. Do not edit.
/** Words that are profane. */
export const sure = '${of(2)}'
/** Words that may be. */
export const unsure = '${of(1)}'
`
}
