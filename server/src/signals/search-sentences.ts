import type { Root, Sentence } from 'nlcst'
import { isLiteral } from 'nlcst-is-literal'

/** A phrase found: the words as written, and where they stand. */
export interface Sought {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

type Normalize = (text: string) => string

function withoutHyphens(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('-', '')
}

function withoutMarks(text: string): string {
  return withoutHyphens(text).replaceAll("'", '')
}

interface Sentences {
  readonly text: string
  readonly all: readonly Sentence[]
}

/** Index behind the last word of a phrase whose first word stands at `at`; undefined where others follow. */
function endOf(
  { text }: Sentences,
  { children }: Sentence,
  at: number,
  following: readonly string[],
  normalize: Normalize
): number | undefined {
  let next = at + 1
  for (const expected of following) {
    while (children[next]?.type === 'WhiteSpaceNode') next++
    const node = children[next]
    if (node?.type !== 'WordNode') return undefined
    if (expected !== '*' && normalize(textOf(text, node)) !== normalize(expected)) return undefined
    next++
  }
  return next
}

function textOf(text: string, { position }: Sentence['children'][number]): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

function* searchFor(sentences: Sentences, phrases: readonly string[], normalize: Normalize): Generator<Sought> {
  const byWord = new Map<string, { readonly phrase: string; readonly following: readonly string[] }[]>()
  for (const phrase of phrases) {
    const [first = '', ...following] = phrase.split(' ')
    const key = normalize(first)
    byWord.set(key, [...(byWord.get(key) ?? []), { phrase, following }])
  }
  for (const sentence of sentences.all) {
    for (const [at, node] of sentence.children.entries()) {
      if (node.type !== 'WordNode') continue
      const found = byWord.get(normalize(textOf(sentences.text, node)))
      if (!found || isLiteral(sentence, at)) continue
      for (const { phrase, following } of found) {
        const end = endOf(sentences, sentence, at, following, normalize)
        if (end === undefined) continue
        const last = sentence.children[end - 1]
        yield { phrase, start: node.position?.start.offset ?? 0, end: last?.position?.end.offset ?? 0 }
      }
    }
  }
}

/**
 * Finds phrases in the sentences of a tree as nlcst-search does, without its walk through all of the tree: words in any
 * case, hyphens left out, and apostrophes, too, but for the phrases of `withApostrophes`; a word in quotes or the like by
 * itself is spoken of and not used. A word `*` stands for any. `text` is what the tree was made of.
 */
export function searchSentences(
  text: string,
  tree: Root,
  phrases: readonly string[],
  withApostrophes: readonly string[]
): readonly Sought[] {
  return tree.children.flatMap((paragraph) => {
    if (paragraph.type !== 'ParagraphNode') return []
    const all = paragraph.children.flatMap((node) => (node.type === 'SentenceNode' ? [node] : []))
    const sentences = { text, all }
    return [
      ...(phrases.length > 0 ? searchFor(sentences, phrases, withoutMarks) : []),
      ...(withApostrophes.length > 0 ? searchFor(sentences, withApostrophes, withoutHyphens) : [])
    ]
  })
}
