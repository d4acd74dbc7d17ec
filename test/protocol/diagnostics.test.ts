import { describe, expect, it } from 'vitest'
import { clientPerTest } from './client-per-test.ts'
import { openDocument, textIn } from './open-document.ts'

const feed = `---
feed: Maple Lane Realty
platform: linkedin
---
We came last at trivia night. Again. Which film had the talking pig?

---

Order now! I mean it. Anybody else up?
`

const start = clientPerTest()

describe('initialize', () => {
  it('says what it can, and counts positions in UTF-16', async () => {
    const { initialized } = await start()
    expect(initialized.serverInfo?.name).toBe('Sociable')
    const { capabilities } = initialized
    expect(capabilities.positionEncoding).toBe('utf-16')
    expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true })
    expect(capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.sociable'],
      resolveProvider: true
    })
  })

  it('registers what it wants to be told of', async () => {
    const { registered, connection } = await start()
    await connection.sendRequest('sociable/report', {})
    expect(registered).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
  })
})

describe('pulled diagnostics', () => {
  it('name a picture that is not beside the text', async () => {
    const client = await start({ files: { 'otter.jpg': '' } })
    const text = '---\nmedia: [otter.jpg, oter.jpg]\n---\nHe was back at the weir.\n'
    const document = await openDocument(client, client.uri('a.post'), text)
    const found = (await document.diagnostics()).filter(({ code }) => code === 'header-missing-media')
    expect(found.map(({ range }) => textIn(document, range))).toEqual(['oter.jpg'])
  })

  it('mark the words, name the rule and lead to its page', async () => {
    const document = await openDocument(await start(), 'untitled:a', feed)
    const found = (await document.diagnostics()).find(({ code }) => code === 'hard-sell')
    expect(found).toMatchObject({
      source: 'sociable',
      severity: 2,
      codeDescription: { href: 'https://github.com/sociable/sociable/blob/main/docs/rules/hard-sell.md' },
      data: { rule: 'hard-sell', post: 1 }
    })
    expect(found && textIn(document, found.range)).toBe('Order now')
    expect(found?.message).toContain('Order now')
  })

  it('are not sent again where nothing about them is new', async () => {
    const document = await openDocument(await start(), 'untitled:a', feed)
    const first = await document.pull()
    expect(await document.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    await document.replace('Anybody else up?', 'Anybody else up, or in bed?')
    const second = await document.pull(first.resultId)
    expect(second.kind).toBe('unchanged')
    await document.replace('Order now!', 'Well. Order now!')
    expect((await document.pull(first.resultId)).kind).toBe('full')
  })

  it('count in UTF-16 behind emoji, CRLF and combining marks', async () => {
    const text = '👩‍👩‍👧‍👦 é\r\n𝒳 Order now!\r\nWho else?\r\n'
    const document = await openDocument(await start(), 'untitled:a', text)
    const found = (await document.diagnostics()).find(({ code }) => code === 'hard-sell')
    expect(found?.range).toEqual({ start: { line: 1, character: 3 }, end: { line: 1, character: 12 } })
  })

  it('leave documents alone that are not posts, project documents and closed ones', async () => {
    const it = await start()
    const other = await openDocument(it, 'untitled:b', 'Order now!', 'plaintext')
    expect(await other.diagnostics()).toEqual([])
    const older = await openDocument(it, 'git:/x/a.post?ref', 'Order now!')
    expect(await older.diagnostics()).toEqual([])
    const readme = await openDocument(it, it.uri('README.md'), 'Order now!', 'markdown')
    expect(await readme.diagnostics()).toEqual([])
    const dependency = await openDocument(it, it.uri('node_modules/x/a.post'), 'Order now!')
    expect(await dependency.diagnostics()).toEqual([])
    const post = await openDocument(it, it.uri('a.post'), 'Order now!')
    expect(await post.diagnostics()).not.toEqual([])
    await post.close()
    expect(await post.diagnostics()).toEqual([])
  })

  it('are the same after many small edits as for a fresh document', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    const edits: readonly (readonly [string, string])[] = [
      ['Again.', 'Order now, again.'],
      ['\n---\n\nOrder', '\nOrder'],
      ['film', 'fi\n\n---\n\nlm'],
      ['platform: linkedin', 'platform: x'],
      ['I mean it', '<!-- I mean it -->'],
      ['---\nfeed', 'feed'],
      ['feed', '---\nfeed']
    ]
    for (const [from, to] of edits) {
      await document.replace(from, to)
      const fresh = await openDocument(it, 'untitled:fresh', document.text)
      const expected = await fresh.diagnostics()
      await fresh.close()
      expect(await document.diagnostics()).toEqual(expected)
    }
  })

  it('come with the earlier post where one repeats it', async () => {
    const text = 'We came last at trivia night again, and nobody minded one bit, least of all the dog.\n'
    const document = await openDocument(await start(), 'untitled:a', `${text}\n---\n\nWho is in?\n\n---\n\n${text}`)
    const found = (await document.diagnostics()).find(({ code }) => code === 'recycled-post')
    expect(found?.relatedInformation?.[0]?.location).toMatchObject({ uri: 'untitled:a', range: { start: { line: 0 } } })
  })
})

describe('workspace diagnostics', () => {
  it('cover closed posts, and are held until there is news', async () => {
    const it = await start({ files: { 'a.post': 'Order now!', 'b.post': 'Who is up?', 'c.md': 'Order now!' } })
    const pull = (previousResultIds: readonly object[]): Promise<{ items: { uri: string; resultId: string }[] }> =>
      it.connection.sendRequest('workspace/diagnostic', { previousResultIds })
    const first = await pull([])
    expect(first.items.map(({ uri }) => uri).filter((uri) => uri.endsWith('a.post'))).toEqual([it.uri('a.post')])
    expect(first.items.some(({ uri }) => uri.endsWith('.md'))).toBe(false)
    const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }))
    let isHeld = true
    const second = pull(ids).finally(() => {
      isHeld = false
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isHeld).toBe(true)
    await it.write('a.post', 'Who is in?\n\n---\n\nShop now!')
    expect((await second).items.map(({ uri }) => uri)).toEqual([it.uri('a.post')])
  })

  it('can be cancelled while they are held', async () => {
    const it = await start()
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol')
    const source = new CancellationTokenSource()
    const pull = it.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token)
    setTimeout(() => source.cancel(), 100)
    await expect(pull).rejects.toMatchObject({ code: -32800 })
  })
})
