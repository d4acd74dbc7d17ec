import type { DocumentLink } from 'vscode-languageserver'
import type { HeaderField, Post, Range } from '../text/types.ts'
import { uriPart } from '../text/uri-part.ts'
import type { Inspection } from './inspections.ts'
import { rangeOf } from './to-diagnostics.ts'
import { parentUri } from './uri.ts'

/** Addresses that may be opened with a click: nothing that runs. */
const harmless = /^(?:https?|mailto):/i

interface Target {
  readonly range: Range
  readonly target: string
}

/** A picture's path, from the document's own folder. */
function fileTarget(file: string, uri: string): string | undefined {
  if (harmless.test(file)) return file
  const folder = parentUri(uri)
  if (folder === undefined || /^[\w+.-]+:|^[\\/]|\\/.test(file)) return undefined
  return `${folder}/${file.split('/').map(uriPart).join('/')}`
}

function headerLink(field: HeaderField | undefined): Target[] {
  const value: unknown = field?.value
  return field && typeof value === 'string' && harmless.test(value) ? [{ range: field.valueRange, target: value }] : []
}

function linksIn(post: Post, uri: string): Target[] {
  const inText = post.entities.flatMap(({ type, start, end, value }) => {
    if (type === 'email') return [{ range: { start, end }, target: `mailto:${value}` }]
    return type === 'link' && harmless.test(value) ? [{ range: { start, end }, target: value }] : []
  })
  const media = post.meta.media.flatMap(({ file, range, origin }) => {
    const target = origin === 'header' ? fileTarget(file, uri) : undefined
    return target && range.end <= (post.header?.end ?? 0) ? [{ range, target }] : []
  })
  return [...headerLink(post.header?.fields.get('link')), ...media, ...inText]
}

/** Links without a scheme that readers can follow, the header's link and its pictures. Markdown has its own. */
export function documentLinks({ document, report }: Inspection): DocumentLink[] {
  if (report.languageId !== 'post') return []
  return report.posts.flatMap((one) =>
    linksIn(one.view.post, document.uri).map(({ range, target }) => ({ range: rangeOf(document, one, range), target }))
  )
}
