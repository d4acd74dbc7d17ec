/** Long work lets others have their turn, and stops when nobody waits for it. Counts and order; times are generous bounds. */
import { describe, expect, it } from 'vitest'
import { CancellationTokenSource, type Position, WorkDoneProgress } from 'vscode-languageserver-protocol'
import { generateFeed } from '../bench/generate-feed.ts'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { plainEditor, type TestClient } from './start-client.ts'

const start = clientPerTest()
const place = 'Here is the place.'
const half = generateFeed(400)
const long = `${half}\n---\n\n${place}\n\n---\n\n${half}`
const bound = 10_000

/** The documents that the server says it has judged, in order. */
function judgements({ connection }: TestClient): string[] {
  const judged: string[] = []
  connection.onNotification('sociable/checked', ({ uri }: { uri: string }) => void judged.push(uri))
  return judged
}

function hoverAt({ connection }: TestClient, { uri }: OpenDocument, position: Position): Promise<unknown> {
  return connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })
}

/** Waits for what must come, however busy the machine is. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Time enough for what must not come. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400))

describe('while a long feed is read for the first time', () => {
  it('hover and completion answer first', async () => {
    const client = await start()
    const document = await openDocument(client, 'untitled:long', long.replace(place, `#here ${place}`))
    const { line } = document.rangeOf(place).start
    const order: string[] = []
    const note = async (name: string, asked: Promise<unknown>): Promise<unknown> => {
      const answer = await asked
      order.push(name)
      return answer
    }
    const all = note('diagnostics', document.diagnostics())
    const before = performance.now()
    const hover = await note('hover', hoverAt(client, document, { line, character: 1 }))
    const completion = await note(
      'completion',
      client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: document.uri },
        position: { line, character: 1 }
      })
    )
    expect(performance.now() - before).toBeLessThan(bound)
    expect(JSON.stringify(hover)).toContain('Score')
    expect(completion).toBeInstanceOf(Array)
    await all
    expect(order).toEqual(['hover', 'completion', 'diagnostics'])
  })

  it('what nobody waits for any longer is left', async () => {
    const client = await start({ initializationOptions: { files: true } })
    const judged = judgements(client)
    const document = await openDocument(client, 'untitled:long', long)
    const source = new CancellationTokenSource()
    const params = { textDocument: { uri: document.uri } }
    const asked = client.connection.sendRequest('textDocument/diagnostic', params, source.token)
    await new Promise((resolve) => setTimeout(resolve, 30))
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: -32800 })
    await settled()
    await settled()
    expect(judged).toEqual([])
    expect((await document.diagnostics()).length).toBeGreaterThan(100)
    expect(judged).toEqual(['untitled:long'])
  })

  it('only what was typed last is judged, for all who asked', async () => {
    const client = await start({ initializationOptions: { files: true } })
    const judged = judgements(client)
    const document = await openDocument(client, 'untitled:long', long)
    const pulls = [document.pull()]
    for (let i = 0; i < 5; i++) {
      await document.replace(place, `Order now! ${place}`)
      pulls.push(document.pull())
    }
    const reports = await Promise.all(pulls)
    expect(judged.length).toBeLessThan(pulls.length)
    await document.close()
    const fresh = await openDocument(client, document.uri, document.text)
    expect({ ...reports.at(-1), resultId: '' }).toEqual({ ...(await fresh.pull()), resultId: '' })
  })
})

describe('nothing is judged', () => {
  it('that nobody asks about, when documents open or settings change', async () => {
    const client = await start({ initializationOptions: { files: true } })
    const judged = judgements(client)
    const first = await openDocument(client, 'untitled:first', 'Order now!')
    await openDocument(client, 'untitled:second', 'Shop now!')
    await settled()
    expect(judged).toEqual([])
    await first.diagnostics()
    expect(judged).toEqual(['untitled:first'])
    client.settings = { rules: { 'hard-sell': 'off' } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await until(() => client.refreshes > 0)
    await settled()
    expect(client.refreshes).toBe(1)
    expect(judged).toEqual(['untitled:first'])
    expect((await first.diagnostics()).map(({ code }) => code)).not.toContain('hard-sell')
    expect(judged).toEqual(['untitled:first', 'untitled:first'])
  })

  it('before the document that was typed in last, where diagnostics are pushed', async () => {
    const client = await start({ capabilities: plainEditor })
    const first = await openDocument(client, 'untitled:first', 'Order now!')
    await openDocument(client, 'untitled:second', 'Shop now!')
    await until(() => client.published.length === 2)
    await first.replace('Order now!', 'Order now, all of you!')
    await until(() => client.published.length === 3)
    const known = client.published.length
    const settings = { sociable: { rules: { 'hard-sell': 'error' } } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    await until(() => client.published.length === known + 2)
    const fresh = client.published.slice(known).map(({ uri }) => uri)
    expect(fresh).toEqual(['untitled:first', 'untitled:second'])
  })
})

describe('while a workspace is scanned', () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`${index}.post`, generateFeed(10, index + 1)])
  )

  interface Scan {
    readonly percentages: number[]
    readonly ended: Promise<unknown>
    readonly started: Promise<void>
    cancel(): void
  }

  function scan({ connection }: TestClient): Scan {
    const source = new CancellationTokenSource()
    const percentages: number[] = []
    const started = new Promise<void>((resolve) => {
      connection.onProgress(WorkDoneProgress.type, 'scan', (value) => {
        if (value.kind !== 'report') return
        percentages.push(value.percentage ?? 0)
        resolve()
      })
    })
    const ended = connection.sendRequest('sociable/checkWorkspace', { workDoneToken: 'scan' }, source.token)
    return { percentages, started, ended, cancel: () => source.cancel() }
  }

  it('hover answers at once, and progress goes up', async () => {
    const client = await start({ files })
    const document = await openDocument(client, 'untitled:a', 'Order now!\n')
    const scanning = scan(client)
    let isOver = false
    const ended = scanning.ended.then((summary) => {
      isOver = true
      return summary
    })
    await scanning.started
    const before = performance.now()
    expect(await hoverAt(client, document, { line: 0, character: 2 })).not.toBeNull()
    expect(performance.now() - before).toBeLessThan(bound)
    expect(isOver).toBe(false)
    expect(await ended).toMatchObject({ files: 201, posts: 2001 })
    expect(scanning.percentages).toEqual([...new Set(scanning.percentages)].sort((a, b) => a - b))
    expect(scanning.percentages.length).toBeGreaterThan(20)
  })

  it('it can be cancelled', async () => {
    const client = await start({ files })
    const scanning = scan(client)
    await scanning.started
    scanning.cancel()
    await expect(scanning.ended).rejects.toMatchObject({ code: -32800 })
    expect(scanning.percentages.at(-1)).toBeLessThan(100)
  })
})
