import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { delimiter, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from '../test/vscode/editor/fetch.ts'
import { openEditor } from '../test/vscode/editor/open-editor.ts'

const usage = `Opens a file or a folder in VS Code with this extension.

  npx tsx scripts/open-editor.ts [PATH] [--browser]

The desktop VS Code where \`code\` is on the PATH and there is a screen; otherwise, or with --browser, a
real VS Code in your browser at an address on this machine. PATH is examples when not given.`

/** Path of the desktop's `code`, where it can open a window. */
function desktopCode(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!hasDisplay) return undefined
  const name = process.platform === 'win32' ? 'code.cmd' : 'code'
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Resolves to the exit code of a program that has the terminal to itself. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })
}

async function openOnDesktop(code: string, folder: string, file: string | undefined): Promise<number> {
  console.log(`Opening ${file ?? folder} in VS Code.`)
  const args = [
    '--new-window',
    `--extensionDevelopmentPath=${projectFolder}`,
    folder,
    ...(file ? ['--goto', file] : [])
  ]
  const shell = process.platform === 'win32'
  const quoted = shell ? args.map((part) => `"${part}"`) : args
  return ended(spawn(shell ? `"${code}"` : code, quoted, { stdio: 'inherit', shell }))
}

/** A short address that leads to a long one. */
async function openDoor(to: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_incoming, outgoing) => outgoing.writeHead(302, { Location: to }).end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://localhost:${port}/`, close }
}

async function openInBrowser(folder: string, file: string | undefined): Promise<number> {
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  const editor = await openEditor({
    folder,
    file,
    extension: projectFolder,
    settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false }
  })
  const door = await openDoor(editor.url)
  console.log(`VS Code is at ${door.url}\nOpen that address in a browser on this machine. Ctrl-C ends it.`)
  const first = await Promise.race([interrupted.then(() => 0), editor.gone.then(() => 1)])
  door.close()
  await editor.stop()
  console.log(first === 0 ? 'Ended.' : 'The VS Code server went away by itself.')
  return first
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'boolean' }, help: { type: 'boolean' } }
  })
  const path = resolve(positionals[0] ?? join(projectFolder, 'examples'))
  if (values.help || positionals.length > 1 || !existsSync(path)) {
    if (!existsSync(path)) console.log(`There is no ${path}.\n`)
    console.log(usage)
    return values.help ? 0 : 2
  }
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const file = isFolder ? undefined : path
  const code = values.browser ? undefined : desktopCode()
  return code ? openOnDesktop(code, folder, file) : openInBrowser(folder, file)
}

process.exitCode = await main()
