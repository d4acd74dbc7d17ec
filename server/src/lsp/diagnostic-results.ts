import type { Diagnostic } from 'vscode-languageserver'
import { sameDiagnostics } from './to-diagnostics.ts'
import { uriKey } from './uri.ts'

/** The last diagnostics of each file with the `resultId` that they went out under. */
export interface DiagnosticResults {
  /** The id of these diagnostics: the last one again where nothing about them is new. */
  idOf(uri: string, items: readonly Diagnostic[]): string
  forget(uri: string): void
}

export function createDiagnosticResults(): DiagnosticResults {
  // a server that was restarted must not know the ids of the one before
  const session = Date.now().toString(36)
  const last = new Map<string, { readonly id: string; readonly items: readonly Diagnostic[] }>()
  let count = 0
  return {
    idOf(uri, items) {
      const key = uriKey(uri)
      const known = last.get(key)
      if (known && sameDiagnostics(known.items, items)) return known.id
      const id = `${session}-${++count}`
      last.set(key, { id, items })
      return id
    },
    forget: (uri) => void last.delete(uriKey(uri))
  }
}
