/** The server in a language that nobody speaks: every word that it says to people must be in it. */
import { describe, expect, it } from 'vitest'
import type {
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint
} from 'vscode-languageserver-protocol'
import { rules } from '../../server/src/generated/rules.ts'
import { headerKeys } from '../../server/src/text/header-keys.ts'
import { networks } from '../../server/src/text/networks.ts'
import { kindWords, statuses } from '../../server/src/text/read-meta.ts'
import type { ReportResult, Status } from '../../server/src/wire.ts'
import type { CheckedRewrite, RewritePrompt } from '../../server/src/wire-rewrite.ts'
import { leaks, pseudoBundle } from '../unit/l10n/pseudo.ts'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { editor, type TestClient } from './start-client.ts'

const start = clientPerTest()
const names = [
  ...networks.flatMap(({ id, name }) => [id, name]),
  ...rules.map(({ id }) => id),
  ...headerKeys,
  ...kindWords,
  ...statuses,
  'social-first rule-of-thirds 80-20 5-3-2 70-20-10 4-1-1 sociable-disable-next-line sociable-enable sociable-disable-file',
  'sociable.maxFindingsPerPost',
  'Biscuit',
  'Maple Lane'
]

const feed = `---
feed: Harbor View Homes
platform: x
stauts: draft
---
We are thrilled to announce our new office on Harbor Street. Order now and save 20%!!!

===

Order now and save even more, since we are the best in town: https://harbor.example/a

---

We are thrilled to announce our new office. Order now and save the the day!!!

---
kind:
---
Big news! Buy two houses today and get our award-winning synergy for free. Don't miss out!

---

${'Order now and save a lot. '.repeat(14)}

---

`

async function open(client: TestClient): Promise<OpenDocument> {
  return await openDocument(client, client.uri('a.post'), feed)
}

const begin = (): Promise<TestClient> =>
  start({
    initializationOptions: { files: true, l10n: pseudoBundle() },
    settings: { codeLens: true, inlayHints: true, profile: { pets: ['Biscuit'], places: ['Maple Lane'] } },
    capabilities: {
      ...editor,
      textDocument: { ...editor.textDocument, completion: { completionItem: { snippetSupport: true } } }
    }
  })

/** Expects every text to be translated, but for names and for what is in the feed. */
function expectTranslated(texts: readonly unknown[], ...data: readonly string[]): void {
  const said = texts.filter((text) => typeof text === 'string')
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter((text) => leaks(text, feed, ...names, ...data).length > 0)).toEqual([])
}

describe('in another language the server speaks no English', () => {
  it('in diagnostics and light bulbs', async () => {
    const client = await begin()
    await client.connection.sendNotification('sociable/models', { available: true })
    const document = await open(client)
    const diagnostics = await document.diagnostics()
    expect(diagnostics.length).toBeGreaterThan(8)
    expectTranslated(diagnostics.map(({ message }) => message))
    expectTranslated(diagnostics.flatMap((one) => one.relatedInformation ?? []).map(({ message }) => message))
    const actions = await document.actions()
    const resolved = await Promise.all(
      actions.map((action) => (action.edit ? action : document.resolve(action).catch(() => action)))
    )
    expectTranslated(
      actions.map(({ title }) => title),
      ...resolved.map((action) => JSON.stringify(action.edit ?? ''))
    )
    expectTranslated(actions.flatMap(({ command }) => (command ? [command.title] : [])))
    expectTranslated((await document.actions(undefined, ['source.fixAll'])).map(({ title }) => title))
  })

  it('on hover, but for the examples', async () => {
    const client = await begin()
    const document = await open(client)
    const texts: string[] = []
    for (const words of ['feed:', 'thrilled', 'Order now', 'stauts', 'Big news', 'award-winning']) {
      const position = document.rangeOf(words).start
      const found = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: document.uri },
        position
      })
      const contents = found?.contents
      if (contents && typeof contents === 'object' && 'value' in contents) texts.push(contents.value)
    }
    expect(texts.length).toBeGreaterThan(3)
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !line.startsWith('>'))
    expectTranslated(lines.map((line) => line.replace(/\]\([^)]*\)/g, ']').replace(/&nbsp;|https?:\/\/\S+/g, ' ')))
  })

  it('in lenses, hints and the outline', async () => {
    const client = await begin()
    const { uri, document } = await open(client)
    const textDocument = { uri }
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument })
    expectTranslated(lenses.map(({ command }) => command?.title))
    const range = { start: document.positionAt(0), end: document.positionAt(feed.length) }
    const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range })
    expectTranslated(hints.flatMap(({ label, tooltip }) => [String(label), String(tooltip)]))
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument
    })
    expectTranslated(
      symbols.flatMap(({ name, detail, children }) => [name, detail, ...(children ?? []).map((one) => one.name)])
    )
  })

  it('in completions', async () => {
    const client = await begin()
    let opened = 0
    const at = async (marked: string): Promise<readonly CompletionItem[]> => {
      const text = marked.replace('|', '')
      const { uri, document } = await openDocument(client, client.uri(`b${++opened}.post`), text)
      const found = await client.connection.sendRequest<CompletionItem[] | null>('textDocument/completion', {
        textDocument: { uri },
        position: document.positionAt(marked.indexOf('|'))
      })
      return found ?? []
    }
    for (const place of ['---\nplatform: x\n|\n---\nHi\n', '---\ndate: |\n---\n', '---\nsociable: |\n---\n']) {
      expectTranslated((await at(place)).map(({ detail }) => detail))
    }
    expectTranslated((await at('Hello.\n\n---\n\n|\n')).flatMap(({ label, detail }) => [label, detail]))
  })

  it('in status and report', async () => {
    const client = await begin()
    const { uri, rangeOf } = await open(client)
    const status = await client.connection.sendRequest<Status>('sociable/status', {
      uri,
      position: rangeOf('thrilled').start
    })
    expectTranslated([status.advice, ...status.shortfalls.map(({ label }) => label)])
    const report = await client.connection.sendRequest<ReportResult>('sociable/report', { uri })
    expectTranslated([report.advice, ...report.shortfalls.map(({ label }) => label)])
    expectTranslated(report.rules.map(({ summary }) => summary))
    expectTranslated(report.ideas.flatMap(({ title, reason }) => [title, reason]))
    expectTranslated(
      report.files.flatMap(({ posts }) => posts.flatMap(({ findings }) => findings.map((one) => one.message)))
    )
  })

  it('in what it says of a configuration and of language models', async () => {
    const client = await begin()
    const config = await openDocument(
      client,
      client.uri('sociable.config.json'),
      '{ "rules": { "hard-sel": "off", "hype": "loud" }, "target": "80-21", "profil": {}, "limits": { "x": "many" } }',
      'jsonc'
    )
    const said: readonly Diagnostic[] = await config.diagnostics()
    expect(said.length).toBeGreaterThan(3)
    expectTranslated(
      said.map(({ message }) => message),
      config.text,
      'off hint info warning error'
    )
    const document = await open(client)
    const place = { uri: document.uri, position: document.rangeOf('Big news').start, style: 'personal' }
    const refused = await client.connection.sendRequest<CheckedRewrite>('sociable/checkRewrite', {
      ...place,
      version: 1,
      answer: 'Hello there, would you like to come?'
    })
    expectTranslated(['message' in refused ? refused.message : ''])
    const empty = await openDocument(client, client.uri('c.post'), '\n')
    const none = await client.connection.sendRequest<RewritePrompt>('sociable/rewritePrompt', {
      uri: empty.uri,
      position: { line: 0, character: 0 },
      style: 'personal'
    })
    expectTranslated(['why' in none ? none.why : ''])
  })
})
