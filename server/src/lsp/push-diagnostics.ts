import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type Diagnostic
} from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
import type { DiagnosticResults } from './diagnostic-results.ts'
import { uriKey } from './uri.ts'
import type { WorkspaceScan } from './workspace-scan.ts'

/** Diagnostics for clients that do not ask for them. */
export interface PushDiagnostics {
  /** Checks a document once nobody has touched it for a moment. */
  soon(uri: string): void
  /** Checks all open documents, one after the other, the one that was last typed in first. */
  allSoon(): void
  /** Checks the files that are not open. */
  workspaceSoon(): void
  /** A document was closed: takes its diagnostics back, unless it belongs to those checked while closed. */
  closed(uri: string): void
}

/** A pause in typing, in milliseconds. */
const pause = 120

/** A pause between events from the file system, in milliseconds. */
const longPause = 400

export function createPushDiagnostics(
  connection: Connection,
  check: (uri: string, token: CancellationToken) => Promise<readonly Diagnostic[]>,
  versionOf: (uri: string) => number | undefined,
  scan: WorkspaceScan,
  results: DiagnosticResults,
  client: ClientFeatures
): PushDiagnostics {
  /** The open documents, the one that was last typed in at the end. */
  const touched = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const published = new Map<string, string>()
  let scanning: CancellationTokenSource | undefined

  function publish(uri: string, items: readonly Diagnostic[], version?: number): void {
    const id = results.idOf(uri, items)
    const known = published.get(uriKey(uri))
    if (known === id || (known === undefined && items.length === 0)) return
    published.set(uriKey(uri), id)
    const versioned = client.versionsDiagnostics && version !== undefined ? { version } : {}
    void connection.sendDiagnostics({ uri, diagnostics: [...items], ...versioned })
  }

  function after(key: string, delay: number, work: () => Promise<void>): void {
    clearTimeout(timers.get(key))
    const run = (): void => {
      timers.delete(key)
      work().catch((error: unknown) => connection.console.error(String(error)))
    }
    timers.set(key, setTimeout(run, delay))
  }

  async function checkNow(uri: string): Promise<void> {
    const before = versionOf(uri)
    const items = await check(uri, new CancellationTokenSource().token)
    // typed on meanwhile: the next check is on its way
    if (versionOf(uri) === before) publish(uri, items, before)
  }

  function soon(uri: string): void {
    touched.delete(uri)
    touched.add(uri)
    after(uri, pause, () => checkNow(uri))
  }

  function allSoon(): void {
    after('all', pause, async () => {
      for (const uri of [...touched].reverse()) await checkNow(uri)
    })
  }

  function workspaceSoon(): void {
    after('', longPause, async () => {
      scanning?.cancel()
      const current = new CancellationTokenSource()
      scanning = current
      for await (const { uri, items } of scan.scan(current.token)) publish(uri, items)
    })
  }

  return {
    soon,
    allSoon,
    workspaceSoon,
    closed(uri) {
      touched.delete(uri)
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      scan.one(uri).then(
        (items) => versionOf(uri) === undefined && publish(uri, items),
        (error: unknown) => connection.console.error(String(error))
      )
    }
  }
}
