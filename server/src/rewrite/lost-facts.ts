import type { Entity } from '../text/types.ts'
import type { Facts } from './facts.ts'
import { sameFigure } from './figures.ts'

const fence = /```[\s\S]*?```|`[^`\n]+`|!\[[^\]\n]*\]\([^)\n]*\)/g

/** Handles and hashtags are the same in any case; addresses are not. */
export function sameEntity(a: Entity, b: Entity): boolean {
  if (a.type !== b.type) return false
  const exact = a.type === 'link'
  const plain = ({ value }: Entity): string => (exact ? value.replace(/\/$/, '') : value.toLowerCase())
  return plain(a) === plain(b)
}

/** What a text said and its rewriting does not: links, handles, hashtags, numbers, days, code and pictures, as written. */
export function lostFacts(before: string, asked: Facts, after: string, given: Facts): readonly string[] {
  const entities = asked.entities.filter((one) => !given.entities.some((other) => sameEntity(one, other)))
  const figures = asked.figures.filter((one) => !given.figures.some((other) => sameFigure(one, other)))
  const dates = asked.dates.filter((one) => one.isFirm && !given.dates.some(({ value }) => value === one.value))
  const kept = [...before.matchAll(fence)].map(([whole]) => whole).filter((whole) => !after.includes(whole))
  return [
    ...new Set([...[...entities, ...figures, ...dates].map(({ start, end }) => before.slice(start, end)), ...kept])
  ]
}
