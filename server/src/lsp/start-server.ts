import * as l10n from '@vscode/l10n'
import type { Connection, InitializeParams } from 'vscode-languageserver'
import type { InitializationOptions } from '../wire.ts'
import type { Files } from './files.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { serve } from './serve.ts'

/** What a host gives the server: a web worker has no files of its own. */
export interface Host {
  readonly files?: Files
  readonly version: string
  /** Where the connection was made with one. */
  readonly lifecycle?: Lifecycle
  /** Loads all that answers a client, which is most of the server. */
  readonly load: () => Promise<{ readonly serve: typeof serve }>
  /** Is called after each inspection. */
  readonly inspected?: () => void
  /** Is called at each pause of long work. */
  readonly paused?: () => void
}

function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  return typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {}
}

/** Makes a language server on a connection, and starts to listen. */
export function startServer(connection: Connection, host: Host): void {
  host.lifecycle?.answer(connection)
  connection.onInitialize(async (params) => {
    const options = optionsOf(params)
    if (options.l10n) l10n.config({ contents: options.l10n })
    const { serve } = await host.load()
    const capabilities = serve(connection, host, params, options)
    return { capabilities, serverInfo: { name: 'Sociable', version: host.version } }
  })
  connection.listen()
}
