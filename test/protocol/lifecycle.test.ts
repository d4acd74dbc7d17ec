/** The order of a server's life as the specification has it, and messages that are none. Byte by byte, without a client library. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

interface Answer {
  readonly id?: number | string | null
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

interface RawServer {
  readonly child: ChildProcess
  readonly exited: Promise<number | null>
  write(bytes: string | Buffer): void
  send(message: object): void
  /** The answer to request `id`. */
  answer(id: number): Promise<Answer>
}

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(): RawServer {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore']
  })
  started.push(child)
  const answers: Answer[] = []
  const waiting: (() => void)[] = []
  let rest = Buffer.alloc(0)
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1])
      if (head < 0 || rest.length < head + 4 + length) break
      answers.push(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Answer)
      rest = rest.subarray(head + 4 + length)
    }
    for (const wake of waiting.splice(0)) wake()
  })
  const write = (bytes: string | Buffer): void => void child.stdin.write(bytes)
  return {
    child,
    exited: new Promise((done) => child.once('exit', done)),
    write,
    send(message) {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message })
      write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    },
    async answer(id) {
      for (;;) {
        const found = answers.find((one) => one.id === id && ('result' in one || 'error' in one))
        if (found) return found
        await new Promise<void>((done) => waiting.push(done))
      }
    }
  }
}

const initialize = { method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }

async function running(): Promise<RawServer> {
  const server = start()
  server.send({ id: 1, ...initialize })
  expect((await server.answer(1)).result).toMatchObject({ serverInfo: { name: 'Sociable' } })
  server.send({ method: 'initialized', params: {} })
  return server
}

async function isAnswering(server: RawServer, id: number): Promise<void> {
  const uri = `untitled:${id}`
  server.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'post', version: 1, text: 'Order now! Who is in?' } }
  })
  server.send({ id, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } })
  expect((await server.answer(id)).error).toBeUndefined()
}

describe('the life of a server', () => {
  it('starts with initialize: what comes before is refused or dropped', async () => {
    const server = start()
    server.send({ method: 'textDocument/didOpen', params: {} })
    server.send({ id: 1, method: 'textDocument/hover', params: {} })
    server.send({ id: 2, method: 'shutdown' })
    expect((await server.answer(1)).error?.code).toBe(-32002)
    expect((await server.answer(2)).error?.code).toBe(-32002)
    server.send({ id: 3, ...initialize })
    expect((await server.answer(3)).result).toHaveProperty('capabilities')
    server.send({ id: 4, ...initialize })
    expect((await server.answer(4)).error?.code).toBe(-32600)
    await isAnswering(server, 5)
  })

  it('ends with shutdown: then everything but exit is refused, and exit is 0', async () => {
    const server = await running()
    server.send({ id: 2, method: 'shutdown' })
    expect(await server.answer(2)).toMatchObject({ result: null })
    server.send({ id: 3, method: 'textDocument/hover', params: {} })
    server.send({ method: 'textDocument/didOpen', params: {} })
    server.send({ id: 4, ...initialize })
    expect((await server.answer(3)).error?.code).toBe(-32600)
    expect((await server.answer(4)).error?.code).toBe(-32600)
    server.send({ method: 'exit' })
    expect(await server.exited).toBe(0)
  })

  it('exits with 1 where nobody shut it down', async () => {
    const server = await running()
    server.send({ method: 'exit' })
    expect(await server.exited).toBe(1)
    const early = start()
    early.send({ method: 'exit' })
    expect(await early.exited).toBe(1)
  })

  it('ends when its client is gone', async () => {
    const server = await running()
    server.child.stdin?.end()
    expect(await server.exited).not.toBeNull()
  })
})

describe('what is no message', () => {
  const frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`

  it.each([
    ['no JSON', frame('{"jsonrpc":"2.0",')],
    ['nothing', frame('')],
    ['JSON of another kind', frame('[1, "two", null]') + frame('null') + frame('42') + frame('"x"')],
    ['neither a method nor an answer', frame('{"jsonrpc":"2.0"}') + frame('{"id":{}}') + frame('{"method":7,"id":8}')],
    [
      'an answer to nothing',
      frame('{"jsonrpc":"2.0","id":4711,"result":{}}') + frame('{"jsonrpc":"2.0","id":null,"error":{}}')
    ],
    ['parameters of another kind', frame('{"jsonrpc":"2.0","method":"textDocument/didChange","params":"x"}')],
    [
      'no such document',
      frame('{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"::"}}}')
    ],
    ['half a surrogate', frame('{"jsonrpc":"2.0","method":"x/\\ud800","params":{}}')],
    ['a cancellation of nothing', frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"no"}}')],
    [
      'headers that we do not know',
      `X-Colour: blue\r\nContent-Type: text/odd\r\n${frame('{"jsonrpc":"2.0","method":"x"}')}`
    ]
  ])(
    'is survived: %s',
    async (_, bytes) => {
      const server = await running()
      server.write(bytes)
      await isAnswering(server, 9)
      server.send({ id: 10, method: 'shutdown' })
      await server.answer(10)
      server.send({ method: 'exit' })
      expect(await server.exited).toBe(0)
    },
    20_000
  )
})
