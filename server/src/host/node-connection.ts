import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  StreamMessageReader
} from 'vscode-languageserver/node'
import { FramedWriter } from './framed-writer.ts'

/** What may be said of the way to the client. */
const transports = /^--(?:node-ipc|stdio|(?:socket|pipe)(?:=.*)?)$/

/** Over standard input and output. `isOver`: whether the client has said that it will leave. */
function overStdio(options: ConnectionOptions, isOver: () => boolean): Connection {
  const { stdin, stdout } = process
  const leave = (): void => process.exit(isOver() ? 0 : 1)
  stdin.on('end', leave)
  stdin.on('close', leave)
  // standard output is the client's alone
  console.log = console.info = console.debug = console.error
  return createConnection(new StreamMessageReader(stdin), new FramedWriter(stdout), options)
}

/** A connection to the client by the way that the command line names. */
export function connectNode(options: ConnectionOptions, isOver: () => boolean): Connection {
  const way = process.argv.slice(2).find((word) => transports.test(word))
  return way === '--stdio' ? overStdio(options, isOver) : createConnection(options)
}
