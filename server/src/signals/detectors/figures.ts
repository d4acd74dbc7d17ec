import type { Words } from '../../text/types.ts'
import { createWordMemo } from '../../text/word-memo.ts'
import type { Signal } from '../types.ts'

const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

/** Whether a word is a number, be it of money. */
const isFigure = createWordMemo((word) => (/^[$€£]?\d/.test(word) ? 1 : 0))

function figureOf(norm: string, next: string): string {
  if (/^[$€£]/.test(norm)) return 'price'
  if (norm.endsWith('%')) return 'percent'
  if (clock.test(norm) || ((next === 'am' || next === 'pm') && /^\d{1,2}$/.test(norm))) return 'clock-time'
  return 'figure'
}

/** Numbers in the text: prices, percentages, times of day and all others. */
export function addFigures({ count, numbers, norms, starts, ends }: Words, found: Signal[]): void {
  for (let i = 0; i < count; i++) {
    const norm = norms[i] ?? ''
    if (isFigure(numbers[i] ?? 0, norm) === 0) continue
    found.push({ id: figureOf(norm, norms[i + 1] ?? ''), start: starts[i] ?? 0, end: ends[i] ?? 0 })
  }
}
