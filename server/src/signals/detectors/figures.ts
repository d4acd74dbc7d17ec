import type { Words } from '../../text/types.ts'
import { reading, readingUnit, trait } from '../../text/word-traits.ts'
import type { Signal } from '../types.ts'

function figureOf(traits: number, norm: string, next: string): string {
  const sort = (traits & trait.reading) / readingUnit
  if (sort === reading.money) return 'price'
  if (sort === reading.percent) return 'percent'
  const isHour = sort === reading.clock || ((next === 'am' || next === 'pm') && /^\d{1,2}$/.test(norm))
  return isHour ? 'clock-time' : 'figure'
}

/** Numbers in the text: prices, percentages, times of day and all others. */
export function addFigures({ count, traits, allTraits, norms, starts, ends }: Words, found: Signal[]): void {
  if ((allTraits & trait.figure) === 0) return
  for (let i = 0; i < count; i++) {
    const own = traits[i] ?? 0
    if ((own & trait.figure) === 0) continue
    found.push({
      id: figureOf(own, norms[i] ?? '', norms[i + 1] ?? ''),
      start: starts[i] ?? 0,
      end: ends[i] ?? 0
    })
  }
}
