import type { Profile } from '../settings/types.ts'
import { parsePost } from '../text/parse-post.ts'
import type { Entity, LanguageId, Post, Range } from '../text/types.ts'
import { type DateWord, findDates } from './dates.ts'
import { type Figure, findFigures } from './figures.ts'
import { slotsIn } from './slots.ts'

/** What a text says that can be true or false, as far as it can be read off its words. */
export interface Facts {
  readonly entities: readonly Entity[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateWord[]
  /** Character for character: links, handles, hashtags, e-mail addresses, code and slots as U+FFFC. */
  readonly prose: string
  /** `prose` without numbers and dates. */
  readonly words: string
}

function blanked(text: string, ranges: readonly Range[]): string {
  let out = text
  for (const { start, end } of ranges) out = out.slice(0, start) + '\ufffc'.repeat(end - start) + out.slice(end)
  return out
}

/** The facts of a text that stands by itself. */
export function factsOf(text: string, languageId: LanguageId): Facts {
  const { entities, code } = parsePost(text, { body: { start: 0, end: text.length } }, languageId)
  const slots = slotsIn(text)
  const named = entities.filter(
    ({ type, start, end }) => type !== 'emoji' && !slots.some((slot) => slot.start <= start && end <= slot.end)
  )
  const prose = blanked(text, [...named, ...code, ...slots])
  const dates = findDates(prose)
  const figures = findFigures(blanked(prose, dates))
  return { entities: named, figures, dates, prose, words: blanked(prose, [...figures, ...dates]) }
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(strings)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

/** Everything that a rewritten post may say: what the post says, header included, and what its writer says in the profile. */
export function sourcesOf({ text, header, meta }: Post, profile: Profile): readonly string[] {
  const own = header ? text.slice(header.end) : text
  const inHeader = header ? [...header.fields.values()].flatMap(({ value }) => strings(value)) : []
  return [own, ...inHeader, ...strings({ ...meta, off: [], platforms: [] }), ...strings(profile)]
}
