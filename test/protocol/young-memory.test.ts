/** V8 would have its young generation grow to 32 or 64 MB, of which a feed needs little: the server bounds it. */
import { expect, it } from 'vitest'
import { startWatched } from '../../scripts/soak/watched-server.ts'
import { generateFeed } from '../bench/generate-feed.ts'

const uri = 'untitled:feed.post'

it('a long feed leaves the young generation small', async () => {
  const { connection, usage, stop } = await startWatched()
  const textDocument = { uri, languageId: 'post', version: 1, text: generateFeed(2000) }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  for (let version = 2; version < 12; version++) {
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    // a new header, so that every post is looked at again
    const text = generateFeed(2000).replace('Maple Lane', `Maple Lane ${version}`)
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }]
    })
  }
  const { young } = await usage()
  // it may grow once more before anybody looks
  expect(young).toBeLessThanOrEqual(16_777_216)
  expect(young).toBeGreaterThan(1_000_000)
  expect(await stop()).toBe(0)
}, 60_000)
