const millisecondsOfDay = 24 * 60 * 60 * 1000

/** The day that a header's date starts with, counted from 1970-01-01 in UTC; `undefined` where it names none. */
export function dayOf(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date ?? '')
  if (!match) return undefined
  const time = Date.parse(`${match[0]}T00:00:00Z`)
  // the thirtieth of February is read as the second of March
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== match[0]
    ? undefined
    : time / millisecondsOfDay
}

/** The Monday on or before a day. 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** A day as people of a language write it, short: "2 Nov". With the year where `withYear`. */
export function dayLabel(day: number, lang: string, withYear: boolean): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {})
  }
  return new Intl.DateTimeFormat(lang, options).format(new Date(day * millisecondsOfDay))
}
