/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
import { keepCompiled } from './host/keep-compiled.ts'
import { connectNode } from './host/node-connection.ts'
import { nodeFiles } from './host/node-files.ts'
import { createLifecycle } from './lsp/lifecycle.ts'
import { startServer } from './lsp/start-server.ts'

declare const SOCIABLE_VERSION: string

const lifecycle = createLifecycle()
const { messageStrategy } = lifecycle
const connection = connectNode({ messageStrategy }, () => lifecycle.isOver)
startServer(connection, { files: nodeFiles, version: SOCIABLE_VERSION, lifecycle })
keepCompiled()
