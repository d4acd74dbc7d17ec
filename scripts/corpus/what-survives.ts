/** The parts of a post that no edit may lose, and the marks of an untidy edit. */
import { globSync } from 'tinyglobby'
import type { PostView } from '../../server/src/rules/types.ts'
import { isCommonWord, isName } from '../../server/src/text/common-words.ts'
import { gap } from '../../server/src/text/types.ts'
import { readPhrases } from '../generate/phrase-table.ts'

/**
 * Numbers in the text, quoted or not, links and the like left out: "20%" is 20, "$1,200" is 1,200. Read from the text and
 * not from the words: a passage that an edit makes short enough to count as a quotation loses nothing.
 */
export function numbersIn(view: PostView): readonly string[] {
  const { text, body, entities } = view.post
  let prose = ''
  let at = body.start
  for (const { start, end } of entities) {
    if (start >= at) prose += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  return (prose + text.slice(at, body.end)).normalize('NFKC').match(/\d+(?:[.,:]\d+)*/g) ?? []
}

let known: ReadonlySet<string> | undefined

function phraseWords(): ReadonlySet<string> {
  known ??= readPhrases(globSync(['server/src/rules/*/lexicon.yaml', 'server/src/signals/lexicons/*.yaml'])).words
  return known
}

/** Not an everyday word, nor one that our own lists look for. */
function isNameLike(word: string): boolean {
  return isName(word) || (!isCommonWord(word) && !phraseWords().has(word))
}

/** Words with a capital in the middle of a sentence that are not everyday words: names, but for posts that capitalise everything. */
export function namesIn(view: PostView): readonly string[] {
  const { words, text } = view.post
  const names: string[] = []
  let inner = 0
  for (let i = 0; i < words.count; i++) {
    if (words.gaps[i] !== gap.none) continue
    inner++
    const word = text.slice(words.starts[i] ?? 0, words.ends[i] ?? 0)
    if (/^\p{Lu}\p{Ll}+$/u.test(word)) {
      if (isNameLike(word.toLowerCase())) names.push(word)
    } else if (/^\p{Lu}{2,}$/u.test(word)) inner--
  }
  return names.length * 2 > inner ? [] : names
}

const rough =
  / (?=[,.!?;:]+(?:\s|$))|[,;:]\s*[,.!?;:](?=\s|$)|\(\s*\)|(?<=\S) {2,}(?=\S)|\n{3,}|^\s*[,.;:!?](?=\s|$)/gmu

/** Untidy places: a blank before a comma, two blanks, an empty bracket, a line that starts with a full stop. */
export function roughSpots(text: string): readonly string[] {
  return text.match(rough) ?? []
}
