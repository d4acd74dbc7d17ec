import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentLink,
  Hover,
  MarkupContent
} from 'vscode-languageserver-protocol/node'
import { isBareAddress } from './bare-address.ts'
import { injectedConfig, injectedFeed } from './injected-workspace.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

const page = /^https:\/\/github\.com\/sociable\/sociable\/blob\/main\/docs\//
const lines = injectedFeed.split('\n')
let server: ServerProcess
let folder = ''
let uri = ''

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sociable-injected-')))
  writeFileSync(join(folder, 'sociable.config.json'), injectedConfig)
  const root = pathToFileURL(folder).href
  uri = `${root}/feed.post`
  server = await startServerProcess({ server: resolve('dist/server.js'), folder: root })
  await server.open(uri, 'post', injectedFeed)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Markdown as an editor renders it: no link but to our pages, no picture, no HTML. Returns how many links it has. */
function expectHarmless({ kind, value }: MarkupContent): number {
  expect(kind).toBe('markdown')
  let links = 0
  visit(fromMarkdown(value, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    expect([
      'html',
      'image',
      'imageReference',
      'linkReference',
      'definition',
      'code',
      'footnoteReference'
    ]).not.toContain(node.type)
    if (node.type === 'link') {
      links++
      if (!isBareAddress(node)) expect(node.url).toMatch(page)
    }
  })
  // icons, which VS Code would make of it where it is allowed to
  expect(value).not.toMatch(/(?<!\\)\$\(/)
  return links
}

describe('in an editor, a feed full of injections', () => {
  it('is explained in Markdown that is only ours', async () => {
    let links = 0
    for (const [line, text] of lines.entries()) {
      for (const character of /Order now/.test(text) ? [0, text.indexOf('Order now') + 2] : [0]) {
        const hover = (await server.connection.sendRequest('textDocument/hover', {
          textDocument: { uri },
          position: { line, character }
        })) as Hover | null
        if (hover) links += expectHarmless(hover.contents as MarkupContent)
      }
    }
    expect(links).toBeGreaterThan(10)
  }, 60_000)

  it('is completed with text, and with no command', async () => {
    let seen = 0
    for (const line of lines.keys()) {
      const list = (await server.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position: { line, character: 0 }
      })) as CompletionList | readonly CompletionItem[] | null
      for (const item of list === null ? [] : 'items' in list ? list.items : list) {
        seen++
        expect(item.command).toBeUndefined()
        if (typeof item.documentation === 'object') expectHarmless(item.documentation)
      }
    }
    expect(seen).toBeGreaterThan(0)
  }, 60_000)

  it('links to nothing that runs, and to our own pages', async () => {
    const links = (await server.connection.sendRequest('textDocument/documentLink', {
      textDocument: { uri }
    })) as readonly DocumentLink[]
    for (const { target } of links) expect(target).toMatch(/^(?:https?|mailto|file):/)
    for (const { target } of links) if (target?.startsWith('file:')) expect(target).toContain(folder.split('/').pop())
    for (const { codeDescription } of await server.diagnostics(uri)) {
      if (codeDescription) expect(codeDescription.href).toMatch(page)
    }
  })

  it('offers edits of files of the workspace, and commands of ours alone', async () => {
    const diagnostics = await server.diagnostics(uri)
    const actions = (await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
      context: { diagnostics }
    })) as readonly CodeAction[]
    expect(actions.length).toBeGreaterThan(5)
    for (const action of actions) {
      expect(action.title).not.toMatch(/[\r\n]/)
      expect(action.command?.command ?? 'sociable.').toMatch(/^sociable\./)
      const { edit } = (await server.connection.sendRequest('codeAction/resolve', action)) as CodeAction
      const named = [
        ...Object.keys(edit?.changes ?? {}),
        ...(edit?.documentChanges ?? []).map((change) =>
          'textDocument' in change ? change.textDocument.uri : 'uri' in change ? change.uri : ''
        )
      ]
      for (const one of named) expect(one).toContain(pathToFileURL(folder).href)
    }
    const lenses = (await server.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri }
    })) as readonly CodeLens[] | null
    for (const { command } of lenses ?? []) expect(command?.command || 'sociable.').toMatch(/^sociable\./)
  }, 60_000)
})
