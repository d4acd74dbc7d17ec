/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
import { createConnection } from 'vscode-languageserver/node'
import { nodeFiles } from './host/node-files.ts'
import { createLifecycle } from './lsp/lifecycle.ts'
import { startServer } from './lsp/start-server.ts'

declare const SOCIABLE_VERSION: string

const lifecycle = createLifecycle()
const { messageStrategy } = lifecycle
startServer(createConnection({ messageStrategy }), { files: nodeFiles, version: SOCIABLE_VERSION, lifecycle })
