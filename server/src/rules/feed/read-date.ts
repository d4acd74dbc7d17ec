/** When a post goes out. */
export interface PostTime {
  /** Milliseconds since 1970; midnight where no time is given. Without a zone the clock counts as UTC: only order matters. */
  readonly at: number
  /** The day as written, YYYY-MM-DD. */
  readonly day: string
  readonly hasTime: boolean
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[ \t]+|[ \t]*T[ \t]*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** Reads a header's date: ISO 8601, a blank for the T and single digits allowed. Undefined where it is no date. */
export function readDate(date: string | undefined): PostTime | undefined {
  const match = iso.exec(date?.trim() ?? '')
  if (!match) return undefined
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((text) => Number(text ?? 0))
  const midnight = new Date(Date.UTC(year, month - 1, dayOfMonth))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== dayOfMonth || hour > 24 || minute > 59)
    return undefined
  const zone = /^([+-])(\d{2}):?(\d{2})?$/.exec(match[7] ?? '')
  const shift = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : 0
  const at = midnight.getTime() + ((hour * 60 + minute - shift) * 60 + second) * 1000
  return { at, day: midnight.toISOString().slice(0, 10), hasTime: match[4] !== undefined }
}
