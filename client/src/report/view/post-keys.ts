import type { ReportResult } from '../../../../server/src/wire.ts'

/** Where a post stands. Lines from 0. */
export interface Place {
  readonly uri: string
  readonly index: number
  readonly line: number
  readonly title: string
}

/** The posts of one report by key, in its order. */
export type Places = ReadonlyMap<string, Place>

function placesIn(report: ReportResult): Place[] {
  return report.files.flatMap(({ uri, posts }) => posts.map(({ index, line, title }) => ({ uri, index, line, title })))
}

/**
 * Gives each post a key that it keeps from report to report, so that what is drawn for it stays in place: the post with
 * the same words keeps its key wherever it moved, and one whose words changed is known by its number.
 */
export function createPostKeys(): { next(report: ReportResult): Places } {
  let known: Places = new Map()
  let made = 0

  function next(report: ReportResult): Places {
    const places = placesIn(report)
    const byTitle = new Map<string, string[]>()
    for (const [key, { uri, title }] of known) {
      const name = `${uri}\n${title}`
      byTitle.set(name, [...(byTitle.get(name) ?? []), key])
    }
    const taken = new Set<string>()
    const keys = places.map(({ uri, title }) => {
      const key = byTitle.get(`${uri}\n${title}`)?.shift()
      if (key !== undefined) taken.add(key)
      return key
    })
    const byNumber = new Map<string, string>()
    for (const [key, { uri, index }] of known) if (!taken.has(key)) byNumber.set(`${uri}\n${index}`, key)
    known = new Map(
      places.map((place, at) => {
        const key = keys[at] ?? byNumber.get(`${place.uri}\n${place.index}`) ?? `p${++made}`
        byNumber.delete(`${place.uri}\n${place.index}`)
        return [key, place]
      })
    )
    return known
  }

  return { next }
}
