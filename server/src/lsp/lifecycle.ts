import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver'

interface Message {
  readonly method?: string
  readonly id?: unknown
}

/** Keeps to the protocol's order of life: initialize, then anything, then shutdown, then exit. */
export interface Lifecycle {
  /** For `createConnection`: sees each message first. */
  readonly messageStrategy: { handleMessage<Any extends object>(message: Any, next: (message: Any) => void): void }
  /** Answers what came too early, twice or too late. */
  answer(connection: Connection): void
  /** The client has asked us to shut down. */
  readonly isOver: boolean
}

const tooEarly = '$/sociable/tooEarly'
const tooLate = '$/sociable/tooLate'

/** The phases of one connection. Answers to what we asked the client pass at all times. */
export function createLifecycle(): Lifecycle {
  let phase: 'new' | 'running' | 'shutdown' = 'new'
  return {
    messageStrategy: {
      handleMessage(message, next) {
        const { method, id }: Message = message
        const isRequest = id !== undefined && id !== null
        if (method === undefined || method === 'exit') return next(message)
        if (phase === 'shutdown' || (phase === 'running' && method === 'initialize')) {
          if (isRequest) next({ ...message, method: tooLate })
          return
        }
        if (phase === 'new' && method !== 'initialize') {
          if (isRequest) next({ ...message, method: tooEarly })
          return
        }
        if (method === 'initialize') phase = 'running'
        if (method === 'shutdown') phase = 'shutdown'
        next(message)
      }
    },
    get isOver() {
      return phase === 'shutdown'
    },
    answer(connection) {
      connection.onRequest(
        tooEarly,
        () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for “initialize” first.')
      )
      connection.onRequest(
        tooLate,
        () =>
          new ResponseError(
            ErrorCodes.InvalidRequest,
            'The server is initialized once, and takes nothing after “shutdown”.'
          )
      )
    }
  }
}
