/** The server as a web worker. It has no files of its own: what it reads comes from the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createLifecycle } from './lsp/lifecycle.ts'
import { serve } from './lsp/serve.ts'
import { startServer } from './lsp/start-server.ts'

declare const SOCIABLE_VERSION: string
declare const self: DedicatedWorkerGlobalScope

const lifecycle = createLifecycle()
const { messageStrategy } = lifecycle
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy })
startServer(connection, { version: SOCIABLE_VERSION, lifecycle, load: async () => ({ serve }) })
