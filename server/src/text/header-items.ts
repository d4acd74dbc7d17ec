import type { HeaderField, Range } from './types.ts'

/** One value of a header key that takes one or several: "x, linkedin" and a YAML list alike. */
export interface HeaderItem extends Range {
  readonly text: string
}

/** A range without the blanks and line breaks at its end: YAML counts them as part of a block. */
export function withoutTrail(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

/** The values of a key with their places in the post's text, quotation marks left out. */
export function headerItems(text: string, field: HeaderField | undefined): readonly HeaderItem[] {
  if (!field) return []
  const values: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value]
  return values.flatMap((value, index) => {
    if (value === null || value === undefined || typeof value === 'object') return []
    const range = field.items?.[index] ?? field.valueRange
    const raw = text.slice(range.start, range.end)
    const whole = String(value)
    // an escaped string is not as long as it looks: point at all of it
    if (!raw.includes(whole)) return [{ ...range, text: whole.trim() }]
    const shift = range.start + raw.indexOf(whole)
    const found: HeaderItem[] = []
    const parts = Array.isArray(field.value) ? [whole] : whole.split(',')
    let at = 0
    for (const part of parts) {
      const lead = part.length - part.trimStart().length
      const item = part.trim()
      if (item !== '') found.push({ start: shift + at + lead, end: shift + at + lead + item.length, text: item })
      at += part.length + 1
    }
    return found
  })
}
