/** What is closed is forgotten: five hundred documents leave a server as it was, in memory, listeners and findings. */
import { describe, expect, it } from 'vitest'
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node'
import { pulling, startWatched, type Usage } from '../../scripts/soak/watched-server.ts'

/** Twenty posts that nobody else has written: a server that kept them would hold some 100 kB for each document. */
function feedOf(number: number): string {
  return Array.from(
    { length: 20 },
    (_, post) =>
      `Order now and save! Document ${number}, post ${post}: my dog ate the the cake of ${number * 20 + post} guests. #a${number}x${post} #b #c`
  ).join('\n\n---\n\n')
}

const most = 500
const settled = 200

async function open(connection: ProtocolConnection, uri: string, text: string): Promise<void> {
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'post', version: 1, text }
  })
}

async function close(connection: ProtocolConnection, uri: string): Promise<void> {
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
}

async function itemsOf(connection: ProtocolConnection, uri: string): Promise<readonly unknown[]> {
  const report = await connection.sendRequest<{ readonly items: readonly unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri }
  })
  return report.items
}

/** Of two looks with three hundred documents in between, of which not one's text is left. */
function expectNothingKept([before, after]: readonly Usage[]): void {
  expect((after?.heap ?? 0) - (before?.heap ?? 0)).toBeLessThan(1_500_000)
  // a timer or a write may be under way
  expect((after?.handles ?? 0) - (before?.handles ?? 0)).toBeLessThan(3)
  expect(after?.listeners).toBe(before?.listeners)
}

describe('after five hundred documents', () => {
  it('a server that is asked keeps none of them', async () => {
    const server = await startWatched(pulling)
    const { connection } = server
    const usages = []
    for (let number = 1; number <= most; number++) {
      // each name is new, as a folder of files would have it
      const uri = `untitled:feed-${number}.post`
      const textDocument = { uri }
      await open(connection, uri, feedOf(number))
      expect((await itemsOf(connection, uri)).length).toBeGreaterThan(20)
      await connection.sendRequest('textDocument/documentSymbol', { textDocument })
      await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 3 } })
      await connection.sendRequest('sociable/status', { uri, position: { line: 0, character: 3 } })
      await close(connection, uri)
      expect(await itemsOf(connection, uri)).toEqual([])
      if (number === settled || number === most) usages.push(await server.usage())
    }
    expectNothingKept(usages)
    expect(await server.stop()).toBe(0)
  }, 180_000)

  it('a server that tells takes back what it told, also of files that are deleted', async () => {
    const server = await startWatched({ textDocument: { publishDiagnostics: {} } })
    const { connection } = server
    const told = new Map<string, number>()
    let wake = (): void => undefined
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { readonly uri: string; readonly diagnostics: readonly unknown[] }) => {
        told.set(uri, diagnostics.length)
        wake()
      }
    )
    const toldAll = async (uris: readonly string[], isRight: (count: number | undefined) => boolean): Promise<void> => {
      while (!uris.every((uri) => isRight(told.get(uri)))) await new Promise<void>((done) => (wake = done))
    }
    const usages = []
    for (const [from, to] of [
      [0, settled],
      [settled, most]
    ] as const) {
      const uris = Array.from({ length: to - from }, (_, i) => {
        const number = from + i
        return number % 2 === 0 ? `untitled:feed-${number}.post` : `file:///nowhere/feed-${number}.post`
      })
      for (const [index, uri] of uris.entries()) await open(connection, uri, feedOf(from + index))
      await toldAll(uris, (count) => count !== undefined && count > 20)
      for (const uri of uris) {
        const changes = [{ uri, type: 3 }]
        if (uri.startsWith('file:')) await connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
        await close(connection, uri)
      }
      await toldAll(uris, (count) => count === 0)
      usages.push(await server.usage())
    }
    const kept = [...told].filter(([, count]) => count > 0)
    expect(told.size).toBe(most)
    expect(kept).toEqual([])
    expectNothingKept(usages)
    expect(await server.stop()).toBe(0)
  }, 180_000)
})
