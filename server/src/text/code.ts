import type { Range } from './types.ts'

/** Code between backticks in a `.post` text: spans within a paragraph, fences of three across lines. */
export function findCode(text: string, from: number, to: number): Range[] {
  if (text.indexOf('`', from) < 0) return []
  const found: Range[] = []
  let at = from
  while (at < to) {
    const open = text.indexOf('`', at)
    if (open < 0 || open >= to) break
    let ticks = 1
    while (text[open + ticks] === '`') ticks++
    if (ticks > 3) {
      at = open + ticks
      continue
    }
    const mark = '`'.repeat(ticks)
    const paragraphEnd = ticks === 3 ? to : Math.min(to, ...[text.indexOf('\n\n', open), to].filter((x) => x >= 0))
    let close = text.indexOf(mark, open + ticks)
    while (close >= 0 && close < paragraphEnd && text[close + ticks] === '`') {
      while (text[close] === '`') close++
      close = text.indexOf(mark, close)
    }
    if (close < 0 || close >= paragraphEnd || close === open + ticks) {
      at = open + ticks
      continue
    }
    found.push({ start: open, end: close + ticks })
    at = close + ticks
  }
  return found
}
