import type { Report } from '../inspect/types.ts'

/** What a file's writer has used before and may want again. Without # and @, as first written. */
export interface Vocabulary {
  readonly tags: readonly string[]
  readonly handles: readonly string[]
  readonly campaigns: readonly string[]
}

function distinct(words: Iterable<string>): string[] {
  const byKey = new Map<string, string>()
  for (const word of words) if (word !== '' && !byKey.has(word.toLowerCase())) byKey.set(word.toLowerCase(), word)
  return [...byKey.values()]
}

const ofReports = new WeakMap<Report, Vocabulary>()

/** The tags, handles and campaigns of a file. */
export function vocabularyOf(report: Report): Vocabulary {
  const known = ofReports.get(report) ?? collect(report)
  ofReports.set(report, known)
  return known
}

function collect({ posts }: Report): Vocabulary {
  const entities = posts.flatMap(({ view }) => view.post.entities)
  const metas = posts.map(({ view }) => view.post.meta)
  const handles = metas.flatMap(({ to, via }) => [to ?? '', via ?? '']).map((handle) => handle.replace(/^@/, ''))
  const ofType = (type: 'hashtag' | 'mention'): string[] =>
    entities.flatMap((entity) => (entity.type === type ? [entity.value] : []))
  return {
    tags: distinct([...ofType('hashtag'), ...metas.flatMap(({ tags }) => tags)]),
    handles: distinct([...ofType('mention'), ...handles]),
    campaigns: distinct(metas.map(({ campaign }) => campaign ?? ''))
  }
}

/** Several vocabularies as one. */
export function joinVocabularies(all: readonly Vocabulary[]): Vocabulary {
  return {
    tags: distinct(all.flatMap(({ tags }) => tags)),
    handles: distinct(all.flatMap(({ handles }) => handles)),
    campaigns: distinct(all.flatMap(({ campaigns }) => campaigns))
  }
}
