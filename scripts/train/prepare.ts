import { type Encoded, encode, type Names } from './encode.ts'
import { readOwn } from './read-own.ts'
import { readPost } from './read-post.ts'
import { type Row, readRows, sets } from './read-rows.ts'
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts'

/** All posts that there are to learn from, as numbers. */
export interface Prepared {
  readonly rows: readonly Row[]
  /** One for each row. */
  readonly encoded: readonly Encoded[]
  readonly names: Names
  readonly vocabulary: Vocabulary
}

/** Reads the sets in `data` and the project's own posts at `ownPosts`. A word must come in 5 posts, a pair in 8. */
export async function prepare(data: string, ownPosts: string): Promise<Prepared> {
  const rows: Row[] = []
  for (const set of sets) rows.push(...(await readRows(data, set)))
  rows.push(...readOwn(ownPosts))
  const readings = rows.map((row) => readPost(row.text))
  const vocabulary = chooseVocabulary(
    readings,
    rows.map((row) => row.set),
    { word: 5, pair: 8 }
  )
  const names: Names = { ids: new Map(), list: [] }
  return { rows, encoded: readings.map((reading) => encode(reading, vocabulary, names)), names, vocabulary }
}
