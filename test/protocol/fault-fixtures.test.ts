/** Files that broke something once, through the server as it ships. */
import { expect, it } from 'vitest'
import { faultFixtures } from '../properties/fault-fixtures.ts'
import { clientPerTest } from './client-per-test.ts'
import { openDocument } from './open-document.ts'

const start = clientPerTest()

it('are answered by the server, one after the other', async () => {
  const client = await start()
  for (const { name, languageId, text } of faultFixtures()) {
    const document = await openDocument(client, `untitled:${name}`, text, languageId)
    for (const { range } of await document.diagnostics()) {
      const from = document.document.offsetAt(range.start)
      const to = document.document.offsetAt(range.end)
      expect(document.document.positionAt(from), name).toEqual(range.start)
      expect(document.document.positionAt(to), name).toEqual(range.end)
      expect(to, name).toBeGreaterThanOrEqual(from)
    }
    const textDocument = { uri: document.uri }
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument })
    await client.connection.sendRequest('textDocument/foldingRange', { textDocument })
    await client.connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 3 } })
    await client.connection.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 1 }
    })
    await document.change({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: 'b' })
    await document.diagnostics()
    await document.close()
  }
}, 120_000)
