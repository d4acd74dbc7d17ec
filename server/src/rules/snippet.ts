import type { Change, Edit } from './types.ts'

/** Text that stands as it is in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** A tab stop with a hint of what belongs there: an unknown fact, for the writer to fill in. */
export function slot(number: number, label: string): string {
  return `\${${number}:${literal(label)}}`
}

const slots = /\$\{\d+:((?:\\.|[^\\}])*)\}|\\([\\$}])/g

/** A snippet for clients that have none: slots as `[label]`. */
export function plainSnippet(snippet: string): string {
  return snippet.replace(slots, (_, label: string | undefined, escaped: string | undefined) =>
    label === undefined ? (escaped ?? '') : `[${label.replace(/\\([\\$}])/g, '$1')}]`
  )
}

/** An edit's changes as plain text. */
export function plainChanges(edit: Edit): readonly Change[] {
  return edit.isSnippet ? edit.changes.map((change) => ({ ...change, text: plainSnippet(change.text) })) : edit.changes
}

/** `text` with the changes made, in plain text. Changes must not overlap; their order does not matter. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let out = text
  for (const change of [...changes].sort((a, b) => b.start - a.start || b.end - a.end)) {
    out = out.slice(0, change.start) + change.text + out.slice(change.end)
  }
  return out
}
