import { readAhead } from './read-ahead.ts'
import type { Running } from './run-server.ts'

/** Starts the server. What it needs of tables is read while its code is. */
export function start(running: Running): void {
  readAhead()
  void import('./run-server.ts').then(({ runServer }) => runServer(running))
}
