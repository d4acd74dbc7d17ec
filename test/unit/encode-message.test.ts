import { describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { createEncoder } from '../../server/src/host/encode-message.ts'
import { joinParts } from '../../server/src/lsp/diagnostic-parts.ts'
import { randomFrom } from '../bench/generate-feed.ts'

/** What a reader of the stream gets: the header has to name the length in bytes. */
function read(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  const start = text.indexOf('\r\n\r\n') + 4
  expect(text.slice(0, start)).toBe(`Content-Length: ${Buffer.byteLength(text.slice(start))}\r\n\r\n`)
  return JSON.parse(text.slice(start))
}

let made = 0

function newList(length: number): readonly Diagnostic[] {
  return Array.from({ length }, () => ({
    range: { start: { line: ++made, character: 0 }, end: { line: made, character: 4 } },
    message: `No. ${made}: “quoted” — 🐴 \u2028 \\ "`
  }))
}

function answer(id: number | string, items: readonly Diagnostic[]): object {
  return { jsonrpc: '2.0', id, result: { kind: 'full', resultId: `x-"${id}`, items } }
}

describe('messages as bytes', () => {
  test('answers say after any edits what plain JSON says', () => {
    const encode = createEncoder()
    const random = randomFrom(3)
    const below = (limit: number): number => Math.floor(random() * limit)
    const owners = [{}, {}]
    const known = owners.map(() => Array.from({ length: 20 }, () => newList(1 + below(3))))
    for (let step = 0; step < 2000; step++) {
      const which = below(owners.length)
      const lists = known[which] ?? []
      for (let edits = below(4); edits > 0; edits--) {
        const at = below(lists.length + 1)
        const kind = below(4)
        if (kind === 0) lists.splice(at, below(3))
        else if (kind === 1) lists.splice(at, 0, newList(1 + below(3)))
        else if (kind === 2) lists.splice(at, 1, newList(1 + below(3)))
        // the same posts in another order
        else lists.push(...lists.splice(0, below(lists.length + 1)))
      }
      const message = answer(
        step % 2 === 0 ? step : `s${step}`,
        joinParts({ owner: owners[which] ?? {}, lists: [...lists] })
      )
      expect(read(encode(message))).toEqual(JSON.parse(JSON.stringify(message)))
    }
  })

  test('all else goes as it is', () => {
    const encode = createEncoder()
    const items = joinParts({ owner: {}, lists: [newList(2)] })
    const messages = [
      { jsonrpc: '2.0', method: 'window/logMessage', params: { type: 3, message: 'Gruß' } },
      { jsonrpc: '2.0', id: 1, result: null },
      { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no' } },
      answer(2, newList(3)),
      answer(3, []),
      { jsonrpc: '2.0', id: 4, result: { kind: 'unchanged', resultId: 'a' } },
      { jsonrpc: '2.0', id: 5, result: { kind: 'full', resultId: 'a', items, relatedDocuments: {} } },
      { jsonrpc: '2.0', id: 6, result: { items: [{ uri: 'a', kind: 'full', resultId: 'b', items }] } }
    ]
    for (const message of messages) expect(read(encode(message))).toEqual(JSON.parse(JSON.stringify(message)))
  })
})
