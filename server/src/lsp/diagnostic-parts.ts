import type { Diagnostic } from 'vscode-languageserver'

/** What a list of diagnostics was put together from. */
export interface DiagnosticParts {
  /** What it is about: the same object for each list about the same document. */
  readonly owner: object
  /** One for each post that has any. A list that is the same object as before says the same. */
  readonly lists: readonly (readonly Diagnostic[])[]
}

const known = new WeakMap<readonly Diagnostic[], DiagnosticParts>()

/** All diagnostics of the lists as one list that knows its parts. */
export function joinParts(parts: DiagnosticParts): readonly Diagnostic[] {
  const all: Diagnostic[] = []
  for (const list of parts.lists) {
    for (const item of list) all.push(item)
  }
  known.set(all, parts)
  return all
}

/** The parts of a list that `joinParts` made. */
export function partsOf(items: readonly Diagnostic[]): DiagnosticParts | undefined {
  return known.get(items)
}
