import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CodeAction, CompletionList, Diagnostic } from 'vscode-languageserver-protocol/node'
import { type HostileWorkspace, hostileWorkspace, temptingFeed } from './hostile-workspace.ts'
import { startServerProcess } from './server-process.ts'

const deny = resolve('test/security/deny.cjs')
/** No connection, no program, no code from strings. */
const locked = ['--require', deny, '--disallow-code-generation-from-strings']
const dist = resolve('dist')

function expectNothing(workspace: HostileWorkspace): void {
  expect(workspace.denied()).toEqual([])
  expect(workspace.ran()).toEqual([])
  const read = workspace.read().filter((path) => !path.startsWith(dist + sep))
  expect(read.filter((path) => !path.startsWith(workspace.folder))).toEqual([])
  expect(read.map((path) => path.slice(workspace.folder.length).replaceAll(sep, '/')).filter(isOffLimits)).toEqual([])
}

/** What leads out of the workspace, or holds code. */
function isOffLimits(path: string): boolean {
  if (path.startsWith('/node_modules/.cache/sociable')) return false
  return /^\/linked(?:\/|\.post|$)|^\/linked-config\/sociable|node_modules|\.[cm]?[jt]s$|\.env$|rc$/.test(path)
}

describe('the lock that these tests put on', () => {
  it.each([
    "require('net').connect(9, 'localhost')",
    "new (require('net').Socket)().connect(9)",
    "require('net').createServer().listen(0)",
    "require('http').get('http://localhost:9')",
    "require('https').request('https://localhost:9')",
    "require('http2').connect('http://localhost:9')",
    "require('tls').connect(9)",
    "require('dgram').createSocket('udp4')",
    "require('dns').lookup('localhost', () => {})",
    "require('dns').promises.resolve('localhost').catch((e) => { throw e })",
    "new (require('dns').Resolver)().resolve4('localhost', () => {})",
    "fetch('http://localhost:9')",
    "import('node:net').then(({ default: net }) => net.connect(9))",
    "require('child_process').execSync('true')",
    "require('child_process').spawn('true')",
    "require('vm').runInThisContext('1')",
    "new Function('return 1')()"
  ])('stops %s', (code) => {
    const folder = mkdtempSync(join(tmpdir(), 'sociable-lock-'))
    try {
      const env = { ...process.env, SOCIABLE_DENIED: join(folder, 'denied.txt') }
      const { status } = spawnSync(process.execPath, [...locked, '-e', code], { env })
      expect(status).not.toBe(0)
      if (!code.includes('Function')) expect(existsSync(join(folder, 'denied.txt'))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('without a network, the command line', () => {
  const commands: readonly (readonly string[])[] = [
    ['check'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['check', '--format', 'github'],
    ['check', '--fix', 'feed.post'],
    ['check', '--cache'],
    ['check', '--config', 'sociable.config.json', '**/*.post'],
    ['check', 'linked-config'],
    ['check', '--stdin-filename', 'x.post', '-'],
    ['score', '--explain'],
    ['score', '--jsonl'],
    ['report'],
    ['report', '--format', 'html'],
    ['report', '--format', 'json'],
    ['report', '--format', 'csv'],
    ['init', '--yes'],
    ['completion', 'bash'],
    ['check', '--help'],
    ['--version']
  ]

  it.each(commands.map((args) => [args.join(' '), args] as const))('does all of its work: %s', (_, args) => {
    const workspace = hostileWorkspace()
    const jsonl = `${JSON.stringify({ id: '1', text: temptingFeed })}\n`
    const { status, stdout, stderr } = spawnSync(process.execPath, [...locked, resolve('dist/cli.js'), ...args], {
      cwd: workspace.folder,
      env: { ...process.env, ...workspace.env },
      encoding: 'utf8',
      input: args.includes('--jsonl') ? jsonl : temptingFeed
    })
    expectNothing(workspace)
    expect(stdout + stderr).not.toContain(workspace.secret)
    expect(stderr).not.toContain('is denied')
    expect(stderr).not.toContain('should not have happened')
    expect([0, 1, 2]).toContain(status)
    if (args[0] === 'check' && args.length < 4 && args[1] !== '--help') expect(stdout).toContain('hard-sell')
  })
})

describe('without a network, the language server', () => {
  it('does all of its work', async () => {
    const workspace = hostileWorkspace()
    const { folder, uri } = workspace
    const server = await startServerProcess({
      server: resolve('dist/server.js'),
      nodeArgs: locked,
      env: workspace.env,
      folder: uri
    })
    const { connection } = server
    const feed = `${uri}/feed.post`
    const config = `${uri}/sociable.config.json`
    await server.open(feed, 'post', temptingFeed)
    await server.open(`${uri}/draft.md`, 'markdown', '# Pears\n\nOrder now! ![p](https://tempting.example/p.png)\n')
    await server.open(config, 'jsonc', '{ "extends": "../outside/secret.json", "rules": { "hard-sel": "off" } }')
    const found: Diagnostic[] = []
    for (const one of [feed, `${uri}/draft.md`, config]) found.push(...(await server.diagnostics(one)))
    expect(found.map(({ code }) => code)).toContain('hard-sell')
    await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] })
    const textDocument = { uri: feed }
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } }
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'])
      await connection.sendRequest(`textDocument/${method}`, { textDocument })
    await connection.sendRequest('textDocument/inlayHint', { textDocument, range: everywhere })
    for (let line = 0; line < temptingFeed.split('\n').length; line++) {
      for (const character of [0, 5, 20]) {
        const position = { line, character }
        await connection.sendRequest('textDocument/hover', { textDocument, position })
        const list = (await connection.sendRequest('textDocument/completion', {
          textDocument,
          position
        })) as CompletionList | null
        expect(list).not.toBeUndefined()
      }
    }
    const actions = (await connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: everywhere,
      context: { diagnostics: found }
    })) as readonly CodeAction[]
    expect(actions.length).toBeGreaterThan(0)
    for (const action of actions) await connection.sendRequest('codeAction/resolve', action)
    for (const params of [{ uri: feed }, { folder: uri }, {}]) await connection.sendRequest('sociable/report', params)
    await connection.sendRequest('sociable/checkWorkspace', {})
    await connection.sendRequest('sociable/status', { uri: feed })
    await connection.sendRequest('sociable/settings', { uri: feed })
    expect(await server.stop()).toBe(0)
    expect(server.complaints()).toBe('')
    const read = workspace.read()
    expect(read.some((path) => path.startsWith(folder))).toBe(true)
    expect(workspace.denied()).toEqual([])
    expect(workspace.ran()).toEqual([])
    expect(read.filter((path) => path.startsWith(workspace.outside))).toEqual([])
  }, 60_000)
})

describe('our sources', () => {
  it('name no way out', () => {
    const files = execFileSync('git', ['ls-files', 'client/src', 'server/src'], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/') && existsSync(path))
    expect(files.length).toBeGreaterThan(200)
    const out = spawnSync(
      'git',
      [
        'grep',
        '-nE',
        String.raw`\b(fetch|importScripts|eval)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Function|from '(node:)?(net|tls|http|https|http2|dgram|dns|child_process|vm|inspector)(/|')`,
        '--',
        'client/src/*.ts',
        'client/src/*.tsx',
        'server/src/*.ts'
      ],
      { encoding: 'utf8' }
    )
    // the server's own files, from the folder that it lies in
    expect(out.stdout).toBe("server/src/host/compiled-loader.ts:3:import { Script } from 'node:vm'\n")
  })
})
