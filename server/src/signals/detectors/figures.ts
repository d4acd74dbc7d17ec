import type { Words } from '../../text/types.ts'
import type { Signal } from '../types.ts'

const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

function figureOf(norm: string, next: string): string {
  if (/^[$€£]/.test(norm)) return 'price'
  if (norm.endsWith('%')) return 'percent'
  if (clock.test(norm) || ((next === 'am' || next === 'pm') && /^\d{1,2}$/.test(norm))) return 'clock-time'
  return 'figure'
}

/** Numbers in the text: prices, percentages, times of day and all others. */
export function findFigures(words: Words): Signal[] {
  const found: Signal[] = []
  for (let i = 0; i < words.count; i++) {
    const norm = words.norms[i] ?? ''
    const code = norm.charCodeAt(0)
    // most words start with a letter
    if ((code > 96 && code < 123) || !/^[$€£]?\d/.test(norm)) continue
    const id = figureOf(norm, words.norms[i + 1] ?? '')
    found.push({ id, start: words.starts[i] ?? 0, end: words.ends[i] ?? 0 })
  }
  return found
}
