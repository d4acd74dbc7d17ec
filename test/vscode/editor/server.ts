import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Editor } from './install.ts'

export type ServerOptions = {
  readonly editor: Editor
  /** Holds settings, state and logs; short, because sockets are made in it. */
  readonly userData: string
  /** Holds installed extensions. */
  readonly extensions: string
  /** Lets the page name an extension and its tests. */
  readonly driver: boolean
  /** Gets each line that the server prints. */
  readonly onLine: (line: string) => void
}

export type Server = {
  readonly port: number
  /** Process ids of the extension hosts seen so far, and how each ended; `undefined` while it runs. */
  readonly extensionHosts: ReadonlyMap<number, string | undefined>
  /** Settles when an extension host ends in another way than it should. */
  readonly hostDied: Promise<string>
  /** Settles when the server has gone, by itself or by `stop`. */
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
}

/** Without this, code-server asks its own gallery about every extension. */
const noGallery = '{"serviceUrl":""}'

/** What the server prints when an extension host ended as it should. */
export const cleanEnd = 'code: 0, signal: null'

/** Starts VS Code's server on a free port of 127.0.0.1, in a process group of its own. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { editor, userData, extensions, driver, onLine } = options
  await mkdir(userData, { recursive: true })
  await mkdir(extensions, { recursive: true })
  const child = spawn(editor.node, [editor.serverMain, ...serverArguments(userData, extensions, driver)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_RUNTIME_DIR: userData, NODE_OPTIONS: '', EXTENSIONS_GALLERY: noGallery }
  })
  const extensionHosts = new Map<number, string | undefined>()
  let died: (reason: string) => void = () => {}
  const hostDied = new Promise<string>((done) => {
    died = done
  })
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  const listening = new Promise<number>((found, fail) => {
    const read = (line: string) => {
      onLine(line)
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1]
      if (port) found(Number(port))
      const started = /<(\d+)> Launched Extension Host Process/.exec(line)?.[1]
      if (started) extensionHosts.set(Number(started), undefined)
      const [, id, end] = /<(\d+)> Extension Host Process exited with (.*?)\.?$/.exec(line) ?? []
      if (id) extensionHosts.set(Number(id), end)
      if (id && end !== cleanEnd) died(`The extension host ended with ${end}.`)
    }
    splitLines(child, read)
    child.once('error', fail)
    child.once('close', (code) => fail(new Error(`The VS Code server ended with code ${code} before it listened.`)))
  })
  const stop = async () => {
    endGroup(child, 'SIGTERM')
    const late = setTimeout(() => endGroup(child, 'SIGKILL'), 3000)
    await gone
    clearTimeout(late)
    endGroup(child, 'SIGKILL')
  }
  try {
    return { port: await listening, extensionHosts, hostDied, gone, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Installs a packaged extension the way `code --install-extension` does. */
export async function installExtension(options: ServerOptions & { readonly vsix: string }): Promise<void> {
  const { editor, userData, extensions, vsix, onLine } = options
  const child = spawn(
    editor.node,
    [editor.serverMain, '--install-extension', vsix, '--force', ...serverArguments(userData, extensions, false)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_RUNTIME_DIR: userData, NODE_OPTIONS: '', EXTENSIONS_GALLERY: noGallery }
    }
  )
  splitLines(child, onLine)
  const code = await new Promise((done, fail) => child.once('close', done).once('error', fail))
  if (code !== 0) throw new Error(`${vsix} could not be installed (code ${code}).`)
}

function serverArguments(userData: string, extensions: string, driver: boolean): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...['--user-data-dir', userData, '--server-data-dir', join(userData, 'server'), '--extensions-dir', extensions]
  ]
}

function splitLines(child: ChildProcess, read: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/\r?\n/)
      rest = lines.pop() ?? ''
      lines.forEach(read)
    })
    stream?.once('end', () => rest && read(rest))
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has gone already.
  }
}
