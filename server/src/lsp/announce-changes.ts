import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver'
import type { Changes } from './changes.ts'
import type { ClientFeatures } from './client-features.ts'

/** Events that come in a burst are one change, in milliseconds. */
const burst = 150

interface Listeners {
  /** Something that every file is judged by is new: called at once, and once for each event. */
  readonly unsettled: () => void
  /** For a client that does not ask for diagnostics: the open documents' are to be pushed again. */
  readonly pushOpen?: () => void
  /** The same for the closed files. */
  readonly pushClosed?: () => void
}

/**
 * Tells the client and ourselves that something besides the open documents' text is new; `forAll`: something that every
 * file is judged by. Clients ask again for what they show, so that comes before the files that nobody has open.
 */
export function announceChanges(
  connection: Connection,
  changes: Changes,
  client: ClientFeatures,
  { unsettled, pushOpen, pushClosed }: Listeners
): (forAll: boolean) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isForAll = false
  const logged = (error: unknown): void => connection.console.error(String(error))

  async function announce(forAll: boolean): Promise<void> {
    if (forAll) {
      pushOpen?.()
      if (!pushOpen && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh().catch(logged)
      if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(logged)
      if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(logged)
    }
    changes.changed()
    pushClosed?.()
  }

  return (forAll) => {
    isForAll ||= forAll
    if (forAll) unsettled()
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      void announce(isForAll)
      isForAll = false
    }, burst)
  }
}
