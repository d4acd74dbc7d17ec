import { createLifecycle } from '../lsp/lifecycle.ts'
import { startServer } from '../lsp/start-server.ts'
import { keepCompiled } from './keep-compiled.ts'
import { connectNode } from './node-connection.ts'
import { nodeFiles } from './node-files.ts'

declare const SOCIABLE_VERSION: string

/** Connects to the client; all that answers it is loaded when it says who it is. */
export function runServer(keep: () => void): void {
  const lifecycle = createLifecycle()
  const { messageStrategy } = lifecycle
  const connection = connectNode({ messageStrategy }, () => lifecycle.isOver)
  startServer(connection, {
    files: nodeFiles,
    version: SOCIABLE_VERSION,
    lifecycle,
    load: () => import('../lsp/serve.ts'),
    inspected: keepCompiled(keep)
  })
}
