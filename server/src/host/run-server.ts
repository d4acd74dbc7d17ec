import { createLifecycle } from '../lsp/lifecycle.ts'
import { startServer } from '../lsp/start-server.ts'
import { keepCompiled } from './keep-compiled.ts'
import { connectNode } from './node-connection.ts'
import { nodeFiles } from './node-files.ts'

declare const SOCIABLE_VERSION: string

/** What is to be done while the server runs. */
export interface Running {
  /** Writes down what has been compiled. */
  readonly keep: () => void
  /** Is called at each pause of long work, and after each inspection. */
  readonly paused: () => void
}

/** Connects to the client; all that answers it is loaded when it says who it is. */
export function runServer({ keep, paused }: Running): void {
  const kept = keepCompiled(keep)
  const lifecycle = createLifecycle()
  const { messageStrategy } = lifecycle
  const connection = connectNode({ messageStrategy }, () => lifecycle.isOver)
  startServer(connection, {
    files: nodeFiles,
    version: SOCIABLE_VERSION,
    lifecycle,
    load: () => import('../lsp/serve.ts'),
    inspected: () => {
      paused()
      kept()
    },
    paused
  })
}
