import { describe, expect, it } from 'vitest'
import type {
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange
} from 'vscode-languageserver-protocol'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument, textIn } from './open-document.ts'
import type { TestClient } from './start-client.ts'

const start = clientPerTest()

const feed = `---
feed: Maple Lane Realty
platform: x
---
We came last at trivia night with @jo and #TeamBeagle.

---
kind: reply
to: "@ines.example.com"
media: media/biscuit.png
link: https://example.com/news
---
Ha, my beagle does this. See example.org/dogs.

===

And again.

<!-- not
published -->
`

/** Completes at the | in a text. */
async function complete(it: TestClient, marked: string, languageId = 'post'): Promise<CompletionItem[]> {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const document = await openDocument(it, 'untitled:c', text, languageId)
  const params = { textDocument: { uri: document.uri }, position: document.document.positionAt(offset) }
  const items = await it.connection.sendRequest<CompletionItem[] | null>('textDocument/completion', params)
  await document.close()
  return items ?? []
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label)

const about = <Answer>({ connection }: TestClient, { uri }: OpenDocument, method: string): Promise<Answer> =>
  connection.sendRequest(method, { textDocument: { uri } })

describe('completion', () => {
  it('offers the keys that a header has not got yet', async () => {
    const it = await start()
    const found = await complete(it, '---\nplatform: x\n|\n---\nHi\n')
    expect(labels(found)).toEqual(expect.arrayContaining(['kind', 'media', 'sociable']))
    expect(labels(found)).not.toContain('platform')
    expect(found.find(({ label }) => label === 'kind')?.textEdit?.newText).toBe('kind: ')
    expect(labels(await complete(it, '---\npl|'))).toContain('platform')
    expect(await complete(it, 'Hello there\npl|')).toEqual([])
    expect(await complete(it, '---\nHello there, how are y|')).toEqual([])
  })

  it('offers a key’s values', async () => {
    const it = await start({ settings: { profile: { name: 'Rosa' } } })
    expect(labels(await complete(it, '---\nplatform: |\n---\n'))).toEqual(
      expect.arrayContaining(['bluesky', 'mastodon'])
    )
    expect(labels(await complete(it, '---\nplatform: [x, b|]\n---\n'))).toContain('bluesky')
    expect(labels(await complete(it, '---\nplatform:\n  - b|\n---\n'))).toContain('bluesky')
    expect(labels(await complete(it, '---\nkind: |\n---\n'))).toContain('reply')
    expect(labels(await complete(it, '---\nauthor: |\n---\n'))).toEqual(['Rosa'])
    expect(labels(await complete(it, '---\nsociable: |\n---\n'))).toEqual(expect.arrayContaining(['off', 'hard-sell']))
    const [today] = await complete(it, '---\ndate: |\n---\n')
    expect(today?.label).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(today?.detail).toBe('today')
  })

  it('remembers tags and handles, of this file and of others', async () => {
    const it = await start({ files: { 'old.post': 'Hi @theo, #OldTown is lovely. Are you there?' } })
    await it.connection.sendRequest('sociable/checkWorkspace', {})
    expect(labels(await complete(it, 'We like #One, @jo.\n\n---\n\nSee #|'))).toEqual(['One', 'OldTown'])
    expect(labels(await complete(it, 'We like #One, @jo.\n\n---\n\nSee @t|'))).toEqual(['jo', 'theo'])
    expect((await complete(it, '@jo\n\n---\nto: |\n---\n'))[0]?.textEdit?.newText).toBe('"@jo"')
  })

  it('offers directives and their rules', async () => {
    const it = await start()
    expect(labels(await complete(it, 'Hi\n<!-- soc|'))).toContain('sociable-disable-next-line')
    expect(labels(await complete(it, '<!-- sociable-disable hard-sell, sh| -->', 'markdown'))).toContain('shouting')
  })

  it('offers posts to write where one is empty', async () => {
    const it = await start({ settings: { profile: { pets: ['Biscuit'] } } })
    const found = await complete(it, 'Hi, who is up?\n\n---\n\n|')
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(({ textEdit }) => !textEdit?.newText.includes('${'))).toBe(true)
  })
})

describe('structure', () => {
  it('one symbol for each post, thread parts inside', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    const found = await about<DocumentSymbol[]>(it, document, 'textDocument/documentSymbol')
    expect(found.map(({ name }) => name.slice(0, 12))).toEqual(['We came last', 'Ha, my beagl'])
    expect(found[1]?.children?.map(({ range }) => textIn(document, range).slice(0, 9))).toEqual([
      'Ha, my be',
      'And again'
    ])
    expect(found[0]?.detail).toMatch(/^\d+, \w+$/)
  })

  it('folds posts, headers and comments', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    const found = await about<FoldingRange[]>(it, document, 'textDocument/foldingRange')
    const lines = document.text.split('\n')
    const shown = found.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind])
    expect(shown).toContainEqual(['feed: Maple Lane Realty', 'platform: x', 'region'])
    expect(shown).toContainEqual(['kind: reply', 'link: https://example.com/news', 'region'])
    expect(shown).toContainEqual(['<!-- not', 'published -->', 'comment'])
    expect(shown).toContainEqual(['Ha, my beagle does this. See example.org/dogs.', 'published -->', undefined])
  })

  it('links what can be followed', async () => {
    const it = await start()
    const document = await openDocument(it, 'file:///tmp/feed.post', feed)
    const found = await about<DocumentLink[]>(it, document, 'textDocument/documentLink')
    expect(found.map(({ range, target }) => [textIn(document, range), target])).toEqual([
      ['https://example.com/news', 'https://example.com/news'],
      ['media/biscuit.png', 'file:///tmp/media/biscuit.png'],
      ['example.org/dogs', expect.stringMatching(/^https?:\/\/example\.org\/dogs$/)]
    ])
  })

  it('links to nothing that runs', async () => {
    const it = await start()
    const text =
      '---\nlink: command:workbench.action.quit\nmedia: [vscode://x, /etc/passwd, "javascript:alert(1)"]\n---\nHi\n'
    const document = await openDocument(it, 'file:///tmp/feed.post', text)
    expect(await about<DocumentLink[]>(it, document, 'textDocument/documentLink')).toEqual([])
  })

  it('grows a selection from the part to the post to the file', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    const params = { textDocument: { uri: document.uri }, positions: [document.rangeOf('again').start] }
    const [found] = await it.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', params)
    const grown: string[] = []
    for (let range: SelectionRange | undefined = found; range; range = range.parent)
      grown.push(textIn(document, range.range))
    expect(grown.map((text) => text.split('\n')[0])).toEqual([
      'And again.',
      'Ha, my beagle does this. See example.org/dogs.',
      'kind: reply',
      '---'
    ])
  })
})

describe('lenses and hints', () => {
  it('are off', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', feed)
    expect(await about(it, document, 'textDocument/codeLens')).toBeNull()
    const range = document.rangeOf(feed)
    expect(
      await it.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: document.uri }, range })
    ).toBeNull()
  })

  it('say score, kind and room left where they are on', async () => {
    const it = await start({ settings: { codeLens: true, inlayHints: true } })
    const document = await openDocument(it, 'untitled:a', feed)
    const lenses = await about<CodeLens[]>(it, document, 'textDocument/codeLens')
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      expect.stringMatching(/^Score \d+ · \w+ · 226 characters left on X$/),
      expect.stringMatching(/^Score \d+ · talk · \d+ characters left on X$/)
    ])
    const range = document.rangeOf(feed)
    const hints = await it.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: document.uri },
      range
    })
    expect(hints.map(({ label }) => label)).toEqual(['226 left', expect.stringMatching(/left$/), '270 left'])
  })
})
