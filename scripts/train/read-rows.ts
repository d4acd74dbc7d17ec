import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** One labelled post of a data set. */
export interface Row {
  readonly set: string
  readonly id: string
  readonly text: string
  readonly label: string
  /** The account, event or page that it comes from; '' where the set names none. */
  readonly group: string
  readonly audience: string
  readonly reactions: number
  readonly comments: number
}

/** The sets that the script knows what to do with, by file name; any of them may be missing. */
export const sets = [
  'corporate_messaging',
  'brand_vs_person_tweets',
  'political_posts',
  'crisislex_t26',
  'facebook_ads',
  'facebook_pages_2016'
] as const

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

/** All rows of `DIR/SET.jsonl`, in the order of the file. */
export async function readRows(dir: string, set: string): Promise<readonly Row[]> {
  const path = join(dir, `${set}.jsonl`)
  if (!existsSync(path)) return []
  const rows: Row[] = []
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line) continue
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>
    rows.push({
      set,
      id: textOf(row.id),
      text: textOf(row.text),
      label: textOf(row.label),
      group: textOf(row.account) || textOf(row.event) || textOf(row.page),
      audience: textOf(row.audience),
      reactions: numberOf(row.pct_reactions),
      comments: numberOf(row.pct_comments)
    })
  }
  return rows
}
