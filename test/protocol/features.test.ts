import { describe, expect, it } from 'vitest'
import type { CodeLens, Hover, MarkupContent } from 'vscode-languageserver-protocol'
import type { Checked, EffectiveSettings, ReportResult, Status, WorkspaceSummary } from '../../server/src/wire.ts'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { editor, type TestClient } from './start-client.ts'

const start = clientPerTest()

const feed = `---
feed: Maple Lane Realty
platform: linkedin
---
We came last at trivia night. Which film had the talking pig?

---
date: 2026-11-02
---

Order now! I mean it. Anybody else up?
`

async function hover({ connection }: TestClient, document: OpenDocument, words: string): Promise<string | undefined> {
  const { start: position } = document.rangeOf(words)
  const params = { textDocument: { uri: document.uri }, position }
  const found = await connection.sendRequest<Hover | null>('textDocument/hover', params)
  return (found?.contents as MarkupContent | undefined)?.value
}

describe('hover', () => {
  it('on a finding says what, why, the point, an example and where to read on', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    const said = await hover(it, document, 'Order now')
    expect(said).toContain('**Pushes the reader to buy**')
    expect(said).toContain('The essay\\:')
    expect(said).toContain('> Order now\\! Limited time only\\!')
    expect(said).toContain('](https://github.com/sociable/sociable/blob/main/docs/rules/hard-sell.md)')
  })

  it('on a header or a first line says what the score is made of', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    expect(await hover(it, document, 'date:')).toMatch(/\*\*Score \d+ of 100\\, \w+\*\*/)
    expect(await hover(it, document, 'We came')).toMatch(/to start with/)
  })

  it('and the lens say how many findings are kept for later', async () => {
    const it = await start({ settings: { maxFindingsPerPost: 1, codeLens: true } })
    const document = await openDocument(it, 'untitled:a', 'Order now! We leverage synergies. Buy today, hurry!\n')
    expect(await hover(it, document, 'Order now')).toMatch(/\d more are kept for later/)
    const params = { textDocument: { uri: document.uri } }
    const lenses = await it.connection.sendRequest<CodeLens[]>('textDocument/codeLens', params)
    expect(lenses[0]?.command?.title).toMatch(/ · \d more kept for later$/)
  })

  it('elsewhere says nothing, and plain words where there is no Markdown', async () => {
    const capabilities = { ...editor, textDocument: { ...editor.textDocument, hover: {} } }
    const it = await start({ capabilities })
    const document = await openDocument(
      it,
      'untitled:a',
      `A fine morning.\nHow are you?\n\n---\n\nOrder now! Who is in?`
    )
    expect(await hover(it, document, 'How are')).toBeUndefined()
    const said = await hover(it, document, 'Order now')
    expect(said).toContain('Pushes the reader to buy')
    expect(said).not.toMatch(/\\|\*\*/)
  })
})

describe('sociable/report', () => {
  it('tells of a document: its posts, their lines, scores and findings, and the balance', async () => {
    const it = await start()
    await openDocument(it, 'untitled:a', feed)
    const report: ReportResult = await it.connection.sendRequest('sociable/report', { uri: 'untitled:a' })
    expect(report.posts).toBe(2)
    const [file] = report.files
    expect(file?.posts.map(({ line, index }) => [index, line])).toEqual([
      [0, 4],
      [1, 10]
    ])
    expect(file?.posts[1]).toMatchObject({
      date: '2026-11-02',
      platforms: ['linkedin'],
      title: 'Order now! I mean it. Anybody else up?'
    })
    expect(file?.posts[1]?.findings.map(({ rule }) => rule)).toContain('hard-sell')
    expect(file?.target).toBe('social-first')
    expect(Object.values(file?.mix ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(report.balance).toBe(file?.balance)
  })

  it('tells of the workspace, open files as they stand in the editor', async () => {
    const it = await start({
      files: { 'a.post': 'Order now!', 'b.post': 'Who is up?\n\n---\n\nMe.', 'README.md': 'Buy now' }
    })
    await openDocument(it, it.uri('a.post'), 'Good morning. How are you?')
    const report: ReportResult = await it.connection.sendRequest('sociable/report', {})
    expect(report.files.map(({ uri, posts }) => [uri, posts.length])).toEqual([
      [it.uri('a.post'), 1],
      [it.uri('b.post'), 2]
    ])
    expect(report.files[0]?.posts[0]?.title).toBe('Good morning. How are you?')
  })

  it('reports progress and can be cancelled', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`${i}.post`, `Order now ${i}!\n\n---\n\nMe ${i}.\n`.repeat(30)])
    )
    const it = await start({ files })
    const { CancellationTokenSource, WorkDoneProgress } = await import('vscode-languageserver-protocol')
    const source = new CancellationTokenSource()
    const seen: string[] = []
    it.connection.onProgress(WorkDoneProgress.type, 'p', (value) => {
      seen.push(value.kind)
      if (value.kind === 'report') source.cancel()
    })
    const asking = it.connection.sendRequest('sociable/report', { workDoneToken: 'p' }, source.token)
    await expect(asking).rejects.toMatchObject({ code: -32800 })
    expect(seen[0]).toBe('begin')
    expect(seen.length).toBeLessThan(100)
  })
})

describe('sociable/status', () => {
  it('gives the balance of the feed and the post under the cursor', async () => {
    const it = await start()
    await openDocument(it, 'untitled:a', feed)
    const ask = (line: number): Promise<Status | null> =>
      it.connection.sendRequest('sociable/status', { uri: 'untitled:a', position: { line, character: 0 } })
    expect(await ask(4)).toMatchObject({ posts: 2, version: 1, post: { index: 0 } })
    expect(await ask(10)).toMatchObject({ post: { index: 1 } })
    expect(await it.connection.sendRequest('sociable/status', { uri: 'untitled:none' })).toBeNull()
  })

  it('is announced to our own client after each judgement', async () => {
    const it = await start({ initializationOptions: { files: true } })
    const seen: number[] = []
    it.connection.onNotification('sociable/checked', ({ version }: Checked) => {
      seen.push(version)
    })
    const document = await openDocument(it, 'untitled:a', feed)
    await document.diagnostics()
    await document.replace('Order', 'Please order')
    await document.diagnostics()
    expect(seen).toEqual([1, 2])
  })
})

describe('sociable/checkWorkspace', () => {
  it('counts, and shows Markdown from then on', async () => {
    const it = await start({ files: { 'a.post': 'Order now!', 'b.md': 'Order now!' } })
    const summary: WorkspaceSummary = await it.connection.sendRequest('sociable/checkWorkspace', {})
    expect(summary).toMatchObject({ files: 2, posts: 2 })
    expect(summary.findings).toBeGreaterThanOrEqual(2)
    const pull: { items: { uri: string }[] } = await it.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: []
    })
    expect(pull.items.map(({ uri }) => uri)).toEqual([it.uri('a.post'), it.uri('b.md')])
  })
})

describe('sociable/settings', () => {
  it('says what is in force, and from which file', async () => {
    const it = await start({
      files: { 'sociable.config.json': '{ "target": "80-20", "allow": ["x"] }' },
      settings: { allow: ['y'], rules: { 'hard-sell': 'off' } }
    })
    const found: EffectiveSettings = await it.connection.sendRequest('sociable/settings', { uri: it.uri('a.post') })
    expect(found.config).toBe(it.uri('sociable.config.json'))
    expect(found.settings).toMatchObject({ target: '80-20', allow: ['x'] })
    expect(JSON.stringify(found.settings.rules)).toMatch(/"hard-sell":(\{"level":)?"off"/)
  })
})
