import { wordValue } from '../../server/src/score/evidence.ts'
import type { Reading } from './read-post.ts'
import { stemOf, type Vocabulary } from './vocabulary.ts'

/** Feature names by number: "c:" a cue, "w:" a word, "p:" a pair, "t:" what all words of a stem share. */
export interface Names {
  readonly ids: Map<string, number>
  readonly list: string[]
}

export interface Encoded {
  readonly ids: Int32Array
  readonly values: Float64Array
}

function idOf(names: Names, key: string): number {
  const known = names.ids.get(key)
  if (known !== undefined) return known
  names.ids.set(key, names.list.length)
  return names.list.push(key) - 1
}

/**
 * A reading as numbers. A stem's value is that of its words together, so that its weight can be added to each word's
 * in the end and the stems need not be shipped.
 */
export function encode(reading: Reading, vocabulary: Vocabulary, names: Names): Encoded {
  const values = new Map<number, number>()
  const add = (key: string, value: number): void => {
    const id = idOf(names, key)
    values.set(id, (values.get(id) ?? 0) + value)
  }
  for (const { id, value } of reading.cues) add(`c:${id}`, value)
  const { texts, joined } = reading
  const distinct = new Set(texts)
  const value = wordValue(distinct.size - (distinct.has('LINK') ? 1 : 0))
  for (const text of distinct) {
    if (!vocabulary.words.has(text)) continue
    add(`w:${text}`, value)
    add(`t:${stemOf(text)}`, value)
  }
  const pairs = new Set<string>()
  for (let k = 1; k < texts.length; k++) {
    const pair = `${texts[k - 1]} ${texts[k]}`
    if (joined[k] && vocabulary.pairs.has(pair)) pairs.add(pair)
  }
  for (const pair of pairs) add(`p:${pair}`, value)
  return { ids: Int32Array.from(values.keys()), values: Float64Array.from(values.values()) }
}
