import { readAhead } from './read-ahead.ts'

/** Starts the server; `keep` writes down what has been compiled. What it needs of tables is read while its code is. */
export function start(keep: () => void): void {
  readAhead()
  void import('./run-server.ts').then(({ runServer }) => runServer(keep))
}
