/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
import { createConnection } from 'vscode-languageserver/node'
import { nodeFiles } from './host/node-files.ts'
import { startServer } from './lsp/start-server.ts'

declare const SOCIABLE_VERSION: string

startServer(createConnection(), { files: nodeFiles, version: SOCIABLE_VERSION })
