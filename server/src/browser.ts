/** The server as a web worker. It has no files of its own: what it reads comes from the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { startServer } from './lsp/start-server.ts'

declare const SOCIABLE_VERSION: string
declare const self: DedicatedWorkerGlobalScope

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: SOCIABLE_VERSION
})
