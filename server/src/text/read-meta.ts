import { networkOf } from './networks.ts'
import type { Header, HeaderField, Kind, Media, Meta } from './types.ts'
import { kinds } from './types.ts'

export const emptyMeta: Meta = { platforms: [], isReply: false, media: [], tags: [], off: [] }

function text(field: HeaderField | undefined): string | undefined {
  if (field === undefined || field.value === null || typeof field.value === 'object') return undefined
  const value = String(field.value).trim()
  return value === '' ? undefined : value
}

/** A value or a list of them as strings; a comma-separated string is a list too. */
export function listOf(field: HeaderField | undefined): string[] {
  if (field === undefined) return []
  if (Array.isArray(field.value))
    return field.value.filter((item) => item !== null && typeof item !== 'object').map(String)
  return (text(field) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

function media(field: HeaderField | undefined): Media[] {
  if (field === undefined) return []
  const values: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value]
  return values.flatMap((value, index) => {
    const range = field.items?.[index] ?? field.valueRange
    if (typeof value === 'string') return [{ file: value, range, origin: 'header' as const }]
    if (!(value instanceof Map)) return []
    const file = value.get('file')
    const alt = value.get('alt')
    if (typeof file !== 'string') return []
    return [{ file, ...(typeof alt === 'string' && alt.trim() ? { alt } : {}), range, origin: 'header' as const }]
  })
}

/** The kinds that people write in headers beside our own: a reply is talk. */
const kindNames: Readonly<Record<string, Kind>> = {
  reply: 'talk',
  ...Object.fromEntries(kinds.map((kind) => [kind, kind]))
}

/** Words that a header's `kind` may have. */
export const kindWords: readonly string[] = Object.keys(kindNames)

export const statuses = ['draft', 'ready', 'posted'] as const

/** The post's own header over the file's defaults. What cannot be read is left out; `checkHeader` says so. */
export function readMeta(header: Header | undefined, defaults: Meta): Meta {
  if (!header) return defaults
  const { fields } = header
  const kindWord = text(fields.get('kind'))?.toLowerCase()
  const kind = kindWord !== undefined && Object.hasOwn(kindNames, kindWord) ? kindNames[kindWord] : undefined
  const status = statuses.find((word) => word === text(fields.get('status'))?.toLowerCase())
  const platforms = listOf(fields.get('platform')).flatMap((name) => networkOf(name)?.id ?? [])
  const to = text(fields.get('to'))
  const own = {
    date: text(fields.get('date')),
    kind,
    to,
    via: text(fields.get('via')),
    link: text(fields.get('link')),
    lang: text(fields.get('lang'))?.toLowerCase(),
    author: text(fields.get('author')),
    campaign: text(fields.get('campaign')),
    status,
    title: text(fields.get('title'))
  }
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Partial<Meta>
  const tags = listOf(fields.get('tags')).map((tag) => tag.replace(/^#/, ''))
  return {
    ...defaults,
    ...said,
    platforms: platforms.length > 0 ? platforms : defaults.platforms,
    isReply: kindWord === 'reply' || to !== undefined,
    media: [...defaults.media, ...media(fields.get('media'))],
    tags: tags.length > 0 ? tags : defaults.tags,
    off: readOff(fields.get('sociable'), defaults.off)
  }
}

function readOff(field: HeaderField | undefined, otherwise: Meta['off']): Meta['off'] {
  if (field === undefined) return otherwise
  const words = listOf(field)
  if (field.value === false || words.some((word) => /^(off|false|no|none)$/i.test(word))) return true
  if (otherwise === true) return true
  return [...otherwise, ...words.filter((word) => !/^(on|true|yes)$/i.test(word))]
}
