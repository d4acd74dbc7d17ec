/**
 * Reads the lexicons (YAML) and expands their patterns into word sequences.
 *
 *     - phrase: '(order|shop) [it] now'     alternatives, optional words
 *       replace: 'take a look'              what to say instead ('' to leave it out), inflected with a ~ word
 *       note: Why it is here
 *       source: Where it was seen
 *
 *     - phrase: 'in order now'
 *       spare: true                        an innocent look-alike: what it overlaps is not reported
 *
 * `word~` stands for every form of a verb, `word+` for a noun and its plural, `#` for a number, `#%` for a percentage,
 * `#$` for a sum of money, `*` for any one word and `..` for up to three.
 *
 *     - shape: '^ <take> ... (before|by) <day>'     wider: see shapes.ts
 */
import { readFileSync } from 'node:fs'
import nlp from 'compromise/three'
import { parse } from 'yaml'

export interface LexiconEntry {
  readonly phrase?: string | readonly string[]
  /** In place of `phrase`: a pattern that is looked for as it is, see `shapes.ts`. */
  readonly shape?: string | readonly string[]
  readonly replace?: string
  readonly note: string
  readonly source: string
  readonly id?: string
  readonly list?: string
  /** An innocent look-alike: other hits of the list that it overlaps are dropped. */
  readonly spare?: boolean
}

export interface Expansion {
  readonly words: readonly string[]
  readonly replacement: string | undefined
}

interface Inflected {
  verbs(): { conjugate(): readonly Record<string, string>[] }
  nouns(): { toPlural(): { text(): string } }
}

/** compromise's typings leave out what its plugins add. */
function tagged(word: string, tag: 'Verb' | 'Noun'): Inflected {
  return nlp(word).tag(tag) as unknown as Inflected
}

/** The forms of a verb: base, third person, -ing, past, participle. */
export function verbForms(verb: string): readonly string[] {
  if (verb === 'be') return ['be', 'is', 'being', 'was', 'been', 'are', 'am', 'were']
  const forms = tagged(verb, 'Verb').verbs().conjugate()[0]
  if (!forms) return [verb]
  const { Infinitive, PresentTense, Gerund, PastTense, Participle } = forms
  return [Infinitive ?? verb, PresentTense ?? verb, Gerund ?? verb, PastTense ?? verb, Participle || PastTense || verb]
}

export function nounForms(noun: string): readonly string[] {
  const plural = tagged(noun, 'Noun').nouns().toPlural().text()
  return [noun, plural || `${noun}s`]
}

/** Splits at `separator` outside brackets. */
export function splitTop(pattern: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of pattern) {
    if (char === '(' || char === '[') depth++
    if (char === ')' || char === ']') depth--
    if (char === separator && depth === 0) {
      parts.push(part)
      part = ''
    } else part += char
  }
  parts.push(part)
  return parts
}

interface Sequence {
  readonly words: readonly string[]
  /** Which form of the inflected word this is; -1 where there is none. */
  readonly form: number
}

function expandToken(token: string): Sequence[] {
  if (token.startsWith('[') && token.endsWith(']'))
    return [{ words: [], form: -1 }, ...expandPattern(token.slice(1, -1))]
  if (token.startsWith('(') && token.endsWith(')')) return expandPattern(token.slice(1, -1))
  if (token === '..') return [0, 1, 2, 3].map((n) => ({ words: Array<string>(n).fill('*'), form: -1 }))
  if (token.endsWith('~'))
    return verbForms(token.slice(0, -1)).map((word, form) => ({ words: word.split(/[ -]/), form }))
  if (token.endsWith('+'))
    return nounForms(token.slice(0, -1)).map((word, form) => ({ words: word.split(/[ -]/), form }))
  // a hyphen parts words in posts too
  if (/^[#*]/.test(token)) return [{ words: [token], form: -1 }]
  return [{ words: token.split('-').filter(Boolean), form: -1 }]
}

/** Every word sequence that a pattern stands for. */
export function expandPattern(pattern: string): Sequence[] {
  const all: Sequence[] = []
  for (const branch of splitTop(pattern, '|')) {
    let sequences: Sequence[] = [{ words: [], form: -1 }]
    for (const token of splitTop(branch.trim(), ' ').filter(Boolean)) {
      const next = expandToken(token)
      sequences = sequences.flatMap((head) =>
        next.map((tail) => ({ words: [...head.words, ...tail.words], form: head.form >= 0 ? head.form : tail.form }))
      )
      if (sequences.length > 20_000)
        throw new Error(`"${pattern}" stands for more than 20,000 phrases: write it as several`)
    }
    all.push(...sequences)
  }
  return all
}

/** People leave out apostrophes; "were" and the like would then be other words. */
export const realWords = new Set([
  'were',
  'well',
  'shell',
  'hell',
  'ill',
  'wed',
  'shed',
  'its',
  'lets',
  'id',
  'cant',
  'wont'
])

function withoutApostrophes(words: readonly string[]): readonly (readonly string[])[] {
  if (!words.some((word) => word.includes("'"))) return [words]
  const bare = words.map((word) => {
    const plain = word.replace("'", '')
    return words.length === 1 && realWords.has(plain) ? word : plain
  })
  return [words, bare]
}

function inflectReplacement(replace: string | undefined, form: number): string | undefined {
  if (replace === undefined) return undefined
  return replace
    .split(' ')
    .map((word) => {
      if (word.endsWith('~')) return verbForms(word.slice(0, -1))[Math.max(form, 0)] ?? word.slice(0, -1)
      if (word.endsWith('+')) return nounForms(word.slice(0, -1))[Math.max(form, 0)] ?? word.slice(0, -1)
      return word
    })
    .join(' ')
}

/** Every phrase that an entry stands for, with its replacement in the same form. */
export function expandEntry(entry: LexiconEntry): Expansion[] {
  if (entry.phrase === undefined) return []
  const patterns = typeof entry.phrase === 'string' ? [entry.phrase] : entry.phrase
  const seen = new Map<string, Expansion>()
  for (const pattern of patterns) {
    for (const sequence of expandPattern(pattern.toLowerCase().replace(/[’‘]/g, "'"))) {
      for (const words of withoutApostrophes(sequence.words)) {
        const key = words.join(' ')
        if (words.length > 0 && !seen.has(key))
          seen.set(key, { words, replacement: inflectReplacement(entry.replace, sequence.form) })
      }
    }
  }
  return [...seen.values()]
}

/** Reads a lexicon file and refuses entries without a note or a source. */
export function readLexicon(path: string): LexiconEntry[] {
  const entries = (parse(readFileSync(path, 'utf8')) ?? []) as LexiconEntry[]
  for (const [index, entry] of entries.entries()) {
    const said = entry.phrase ?? entry.shape
    const name = JSON.stringify(said ?? index)
    if (!said || said.length === 0) throw new Error(`${path}: entry ${index + 1} has no phrase and no shape`)
    if (!entry.note || !entry.source) throw new Error(`${path}: ${name} needs a note and a source`)
  }
  return entries
}
