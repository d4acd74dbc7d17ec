import { describe, expect, it } from 'vitest'
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol'
import { clientPerTest } from './client-per-test.ts'
import { openDocument } from './open-document.ts'
import type { TestClient } from './start-client.ts'

const start = clientPerTest()
const text = 'Order now! Who is in?\n'

async function isAlive(it: TestClient): Promise<void> {
  const document = await openDocument(it, 'untitled:alive', text)
  expect((await document.diagnostics()).map(({ code }) => code)).toContain('hard-sell')
}

describe('the server goes on', () => {
  it('after methods and notifications that nobody knows', async () => {
    const it = await start()
    await expect(it.connection.sendRequest('textDocument/nonsense', {})).rejects.toMatchObject({ code: -32601 })
    await it.connection.sendNotification('nonsense/happened', { x: 1 })
    await isAlive(it)
  })

  it('after requests about documents that are not there', async () => {
    const it = await start()
    const textDocument = { uri: 'file:///no/such.post' }
    const position = { line: 4, character: 9 }
    const range = { start: position, end: position }
    for (const [method, params] of [
      ['textDocument/diagnostic', {}],
      ['textDocument/hover', { position }],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ['textDocument/completion', { position }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/documentLink', {}],
      ['textDocument/selectionRange', { positions: [position] }],
      ['textDocument/codeLens', {}],
      ['textDocument/inlayHint', { range }]
    ] as const) {
      const answer: unknown = await it.connection.sendRequest(method, { textDocument, ...params })
      expect(JSON.stringify(answer), method).toMatch(/^null$|^\[\]$|"items":\[\]/)
    }
    const empty = await it.connection.sendRequest('sociable/report', { uri: textDocument.uri })
    expect(empty).toMatchObject({ files: [], posts: 0 })
    await isAlive(it)
  })

  it('after positions beyond the text, and ranges the wrong way round', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', text)
    const far = { line: 99_999, character: 99_999 }
    const params = { textDocument: { uri: document.uri } }
    await it.connection.sendRequest('textDocument/hover', { ...params, position: far })
    await it.connection.sendRequest('textDocument/codeAction', {
      ...params,
      range: { start: far, end: { line: 0, character: 0 } },
      context: {
        diagnostics: [{ range: { start: far, end: far }, message: 'x', source: 'sociable', code: 'nonsense' }]
      }
    })
    await it.connection.sendRequest('sociable/status', { uri: document.uri, position: far })
    await isAlive(it)
  })

  it('after changes to a closed document, versions out of order and documents opened twice', async () => {
    const it = await start()
    const { connection } = it
    const uri = 'untitled:a'
    const change = (version: number, words: string): Promise<void> =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: words }]
      })
    const codes = async (): Promise<unknown[]> => {
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri }
      })
      return report.kind === 'full' ? report.items.map(({ code }) => code) : []
    }
    await change(3, text)
    expect(await codes()).toEqual([])
    const document = await openDocument(it, uri, 'Hi, who is up?')
    await openDocument(it, uri, 'Hi again, who is up?')
    await change(7, text)
    expect(await codes()).toContain('hard-sell')
    await change(7, 'Hi, who is up?')
    expect(await codes()).not.toContain('hard-sell')
    await change(2, text)
    expect(await codes()).toContain('hard-sell')
    await document.close()
    await document.close()
    await change(9, text)
    expect(await codes()).toEqual([])
    await isAlive(it)
  })

  it('after ten thousand requests at once, most of them cancelled', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', `${text}\n---\n\n`.repeat(20))
    const answers = Array.from({ length: 10_000 }, async (_, i) => {
      const source = new CancellationTokenSource()
      const asking = it.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri: document.uri } },
        source.token
      )
      if (i % 20 !== 0) source.cancel()
      return asking.then(
        () => 'answered',
        (error: { code: number }) => (error.code === -32800 ? 'cancelled' : String(error))
      )
    })
    const outcomes = await Promise.all(answers)
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'cancelled']))
    await isAlive(it)
  })

  it('when the client does not answer what it promised to', async () => {
    const it = await start({ folder: 'odd:/x', initializationOptions: { files: true } })
    it.connection.onRequest('sociable/readFile', () => {
      throw new Error('no')
    })
    await openDocument(it, it.uri('a.post'), text)
    await isAlive(it)
  })

  it('with texts that are hard to read', async () => {
    const it = await start()
    for (const odd of [
      '\0\0\ufeff',
      '\ud800 lone \udc00',
      '---\n'.repeat(20_000),
      '===\n'.repeat(5_000),
      `---\nplatform: &a [*a, *a]\nmedia: {{{{[[[[\n---\n${text}`,
      '<!--'.repeat(5_000),
      '['.repeat(20_000),
      `${'x'.repeat(500_000)}`
    ]) {
      for (const languageId of ['post', 'markdown']) {
        const document = await openDocument(it, 'untitled:odd', odd, languageId)
        await document.diagnostics()
        await document.close()
      }
    }
    await isAlive(it)
  })
})
