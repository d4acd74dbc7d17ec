import { plainLine } from './plain-line.ts'

/** HTML that is known to be well made. */
export interface Markup {
  readonly html: string
}

export type Part = Markup | readonly Markup[] | string | number | undefined

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

function isList(part: Part): part is readonly Markup[] {
  return Array.isArray(part)
}

function render(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return plainLine(part).replace(/[&<>"']/g, (character) => entities[character] ?? '')
  return isList(part) ? part.map(({ html }) => html).join('') : part.html
}

/** HTML from a template: whatever is filled in is escaped, for elements and quoted attributes, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((string, at) => (at === 0 ? '' : render(parts[at - 1])) + string).join('') }
}
