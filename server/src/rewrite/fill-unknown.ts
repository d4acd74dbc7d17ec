import { applyChanges } from '../rules/snippet.ts'
import type { Change } from '../rules/types.ts'
import type { Entity, LanguageId } from '../text/types.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Figure, sameFigure } from './figures.ts'
import { sameEntity } from './lost-facts.ts'
import { newNames } from './names.ts'
import type { SourceWords } from './source-words.ts'

/** A text with what nobody has said as slots. */
export interface Filled {
  readonly text: string
  /** What became a slot, as it was written. */
  readonly filled: readonly string[]
  /** What no slot can stand for: addresses that nobody has given. */
  readonly invented: readonly string[]
}

const figureSlots: Readonly<Record<Figure['type'], string>> = {
  percent: '[percentage]',
  money: '[price]',
  time: '[time]',
  number: '[number]'
}

/** A hashtag that nobody asked for goes where it only hangs on, and is a word where it stands in a sentence. */
function withoutTag(text: string, { start, end, value }: Entity): Change {
  const rest = text.slice(end).replace(/[#＃][\p{L}\p{N}_]+/gu, '')
  if (/[\p{L}\p{N}]/u.test(rest)) return { start, end, text: value }
  const before = /[ \t]*\n?[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - before, end, text: '' }
}

function entityChanges(text: string, given: Facts, isKnown: (entity: Entity) => boolean): readonly Change[] {
  return given.entities.flatMap((entity): Change | [] => {
    if (isKnown(entity)) return []
    if (entity.type === 'mention') return { start: entity.start, end: entity.end, text: '[who]' }
    return entity.type === 'hashtag' ? withoutTag(text, entity) : []
  })
}

function isInQuestion(text: string, at: number): boolean {
  return /^[^.!?…\n]*\?/.test(text.slice(at))
}

/**
 * Puts slots in the place of names, numbers, days and handles that are in none of the sources. A question may ask about
 * "this weekend".
 */
export function fillUnknown(
  answer: string,
  languageId: LanguageId,
  sources: readonly Facts[],
  known: SourceWords
): Filled {
  const entities = sources.flatMap((source) => source.entities)
  const isKnown = (entity: Entity): boolean => entities.some((other) => sameEntity(entity, other))
  const first = factsOf(answer, languageId)
  const invented = first.entities
    .filter((entity) => (entity.type === 'link' || entity.type === 'email') && !isKnown(entity))
    .map((entity) => entity.text)
  const ofEntities = entityChanges(answer, first, isKnown)
  const text = applyChanges(answer, ofEntities).trim()
  const given = factsOf(text, languageId)
  const figures = sources.flatMap((source) => source.figures)
  const dates = new Set(sources.flatMap((source) => source.dates.map(({ value }) => value)))
  const changes: readonly Change[] = [
    ...given.figures
      .filter((one) => !figures.some((other) => sameFigure(one, other)))
      .map(({ start, end, type }) => ({ start, end, text: figureSlots[type] })),
    ...given.dates
      .filter(({ value, isFirm, start }) => !dates.has(value) && (isFirm || !isInQuestion(text, start)))
      .map(({ start, end }) => ({ start, end, text: '[when]' })),
    ...newNames(given.words, known).map(({ start, end }) => ({ start, end, text: '[name]' }))
  ]
  return {
    text: applyChanges(text, changes),
    filled: [
      ...ofEntities.filter((change) => change.text === '[who]').map(({ start, end }) => answer.slice(start, end)),
      ...[...changes].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end))
    ],
    invented
  }
}
