/** A date of a header as ISO 8601 has it: "2026-11-23", "2026-11-23 09:30", "2026-11-23T09:30:00+01:00". */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether `text` is an ISO date, or date and time, of a day that exists. */
export function isIsoDate(text: string): boolean {
  const match = iso.exec(text.trim())
  if (!match) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return isRealDay(year, month, day) && hour < 24 && minute < 60 && second < 60
}

/** Whether `text` is written as an ISO date of a day that no calendar has, such as 2026-02-30. */
export function isNoDay(text: string): boolean {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])/.exec(text.trim())
  return match !== null && !isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

function written(year: number, month: number, day: number): string | undefined {
  if (!isRealDay(year, month, day)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/**
 * The ISO date that a date in another form certainly means: "24 December 2026", "2026/12/24", "24.12.2026", and
 * "12/24/2026", where no other reading is a day. Undefined for "3/4/2026", which is read one way here, another there.
 */
export function certainDate(text: string): string | undefined {
  const plain = text.trim().replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+/i, '')
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(plain)
  if (yearFirst) return written(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(plain)
  if (dayFirst?.[2]) return written(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain)
  if (monthFirst?.[1]) return written(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain)
  if (!figures) return undefined
  const [a, b, year] = [Number(figures[1]), Number(figures[3]), Number(figures[4])]
  if (figures[2] === '.' || a > 12) return written(year, b, a)
  return b > 12 || a === b ? written(year, a, b) : undefined
}
