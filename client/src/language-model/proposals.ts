import { type Disposable, Position, Range, type TextDocument, Uri, workspace } from 'vscode'
import type { WireRange } from '../../../server/src/wire.ts'

/** Documents of this scheme are shown beside the real one; the server leaves them alone. */
export const scheme = 'sociable-rewrite'

/** A rewriting that waits for its yes or no. */
export interface Proposal {
  /** Of the virtual document that shows it. */
  readonly uri: Uri
  readonly document: TextDocument
  /** The whole text that it was made for. */
  readonly original: string
  /** What is replaced in it, by what. */
  readonly range: Range
  readonly text: string
  readonly before: number
  readonly after: number
}

/** A proposal before it has its own document. */
export type NewProposal = Omit<Proposal, 'uri'>

export interface Proposals extends Disposable {
  add(proposal: NewProposal): Proposal
  of(uri: Uri): Proposal | undefined
}

export function asRange({ start, end }: WireRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character))
}

function rewritten({ document, original, range, text }: NewProposal): string {
  return original.slice(0, document.offsetAt(range.start)) + text + original.slice(document.offsetAt(range.end))
}

/** Keeps proposals as long as their documents are shown. */
export function createProposals(): Proposals {
  const open = new Map<string, Proposal & { readonly whole: string }>()
  let made = 0
  const listeners: readonly Disposable[] = [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => open.get(uri.toString())?.whole ?? ''
    }),
    workspace.onDidCloseTextDocument(({ uri }) => open.delete(uri.toString()))
  ]
  return {
    add(proposal) {
      const { document } = proposal
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)
      const uri = Uri.from({ scheme, path: `/${++made}/${name}` })
      const added = { ...proposal, uri, whole: rewritten(proposal) }
      open.set(uri.toString(), added)
      return added
    },
    of: (uri) => open.get(uri.toString()),
    dispose: () => listeners.forEach((one) => void one.dispose())
  }
}
