import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Duplex } from 'node:stream'

export type WebProxyOptions = {
  /** Port of the VS Code server behind. */
  readonly port: number
  /** Absolute path of the extension's folder. */
  readonly extension: string
  /** Of more extensions, inside that folder. */
  readonly others?: readonly string[]
  /** Absolute path of its bundled tests, inside that folder. */
  readonly tests?: string
}

export type WebProxy = { readonly port: number; readonly stop: () => Promise<void> }

const mount = '/extension-under-test'
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown',
  '.wasm': 'application/wasm'
}

/**
 * Makes VS Code run an extension in its web-worker extension host. The extension's files must come
 * from the origin of the page, or its workers may not start: so this stands in front of the server,
 * serves that folder itself, and names the extension in the page's configuration.
 */
export async function startWebProxy(options: WebProxyOptions): Promise<WebProxy> {
  const proxy = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname
    if (path.startsWith(`${mount}/`)) serveFile(options.extension, path.slice(mount.length), outgoing)
    else forward(options, incoming, outgoing)
  })
  const sockets = new Set<Socket>()
  proxy.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  proxy.on('upgrade', (incoming, socket, head) => tunnel(options.port, incoming, socket, head))
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const bound = proxy.address()
  if (bound === null || typeof bound === 'string') throw new Error('The proxy has no port.')
  const stop = () =>
    new Promise<void>((done) => {
      proxy.close(() => done())
      // Also the web sockets, which the HTTP server has let go of.
      for (const socket of sockets) socket.destroy()
    })
  return { port: bound.port, stop }
}

function serveFile(folder: string, path: string, outgoing: ServerResponse): void {
  const inside = normalize(decodeURIComponent(path))
  outgoing.setHeader('Content-Type', types[extname(inside)] ?? 'application/octet-stream')
  createReadStream(join(folder, inside))
    .once('error', () => outgoing.writeHead(404).end())
    .pipe(outgoing)
}

function forward(options: WebProxyOptions, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
  const asked = request({ port: options.port, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers })
  asked.once('error', () => outgoing.destroy())
  asked.once('response', (answer) => {
    const isPage = answer.headers['content-type']?.startsWith('text/html') && incoming.url?.startsWith('/?')
    if (!isPage) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      return
    }
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.once('end', () => {
      const page = nameExtension(Buffer.concat(chunks).toString(), incoming.headers.host ?? '', options)
      const { 'content-length': _length, ...rest } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, rest)
      outgoing.end(page)
    })
  })
  incoming.pipe(asked)
}

function nameExtension(page: string, authority: string, { extension, others = [], tests }: WebProxyOptions): string {
  const uri = (path: string) => ({ scheme: 'http', authority, path })
  const meta = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/
  return page.replace(meta, (_whole, start: string, escaped: string) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [extension, ...others].map((path) => uri(mount + path.slice(extension.length))),
      ...(tests ? { extensionTestsPath: uri(mount + tests.slice(extension.length)) } : {})
    }
    const json = JSON.stringify(configuration)
    return `${start}${json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}

function tunnel(port: number, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  const behind = connect(port, '127.0.0.1', () => {
    const headers = incoming.rawHeaders.reduce(
      (text, part, index) => text + (index % 2 === 0 ? `${part}: ` : `${part}\r\n`),
      `${incoming.method} ${incoming.url} HTTP/1.1\r\n`
    )
    behind.write(`${headers}\r\n`)
    behind.write(head)
    behind.pipe(socket).pipe(behind)
  })
  behind.on('error', () => socket.destroy())
  socket.on('error', () => behind.destroy())
}
