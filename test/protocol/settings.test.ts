import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { FindFilesParams, ReadFileParams } from '../../server/src/wire.ts'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument, textIn } from './open-document.ts'
import { plainEditor, type TestClient } from './start-client.ts'

const start = clientPerTest()

const sells = 'Order now, friends. Who is in?\n'
const off = '{ "rules": { "hard-sell": "off" } }'

async function isReported(document: OpenDocument): Promise<boolean> {
  return (await document.diagnostics()).some(({ code }) => code === 'hard-sell')
}

async function waitFor(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await isTrue()); i++) await new Promise((resolve) => setTimeout(resolve, 30))
  expect(await isTrue()).toBe(true)
}

describe('the editor’s settings', () => {
  it('are asked for, and asked for again when they change; then diagnostics are refreshed', async () => {
    const it = await start()
    const document = await openDocument(it, it.uri('a.post'), sells)
    expect(await isReported(document)).toBe(true)
    it.settings = { rules: { 'hard-sell': 'off' } }
    await it.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await isReported(document)).toBe(false)
    await waitFor(() => it.refreshes === 1)
  })

  it('can switch us off, for all or for Markdown', async () => {
    const it = await start({ settings: { markdown: 'off' } })
    const page = await openDocument(it, it.uri('a.md'), sells, 'markdown')
    const post = await openDocument(it, it.uri('a.post'), sells)
    expect([await isReported(page), await isReported(post)]).toEqual([false, true])
    it.settings = { enable: false }
    await it.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await isReported(post)).toBe(false)
  })

  it('of the wrong type count as not set', async () => {
    const it = await start({ settings: { rules: [1], allow: 'x', profile: { pets: 3 }, target: {}, limits: null } })
    expect(await isReported(await openDocument(it, it.uri('a.post'), sells))).toBe(true)
  })

  it('exclude files by globs', async () => {
    const it = await start({ settings: { exclude: ['drafts', '**/*.old.post'] } })
    const judged = async (path: string): Promise<boolean> => isReported(await openDocument(it, it.uri(path), sells))
    expect(await Promise.all(['drafts/a.post', 'x/drafts/b/c.post', 'a.old.post', 'a.post'].map(judged))).toEqual([
      false,
      false,
      false,
      true
    ])
  })
})

describe('sociable.config.json', () => {
  it('wins over the editor’s settings, the nearest one alone', async () => {
    const it = await start({ files: { 'sociable.config.json': off }, settings: { rules: { 'hard-sell': 'error' } } })
    await mkdir(fileURLToPath(it.uri('deep/er')), { recursive: true })
    await writeFile(fileURLToPath(it.uri('deep/sociable.config.json')), '{ "rules": { "hard-sell": "hint" } }')
    const top = await openDocument(it, it.uri('a.post'), sells)
    const deep = await openDocument(it, it.uri('deep/er/a.post'), sells)
    expect(await isReported(top)).toBe(false)
    expect((await deep.diagnostics()).find(({ code }) => code === 'hard-sell')?.severity).toBe(4)
  })

  it('is watched: made, changed, taken away', async () => {
    const it = await start()
    const document = await openDocument(it, it.uri('a.post'), sells)
    expect(await isReported(document)).toBe(true)
    await it.write('sociable.config.json', off)
    expect(await isReported(document)).toBe(false)
    await it.write('sociable.config.json', '{}')
    expect(await isReported(document)).toBe(true)
    await waitFor(() => it.refreshes > 0)
  })

  it('that is broken is a diagnostic in that file, and the last good one stays in force', async () => {
    const it = await start({ files: { 'sociable.config.json': off } })
    const document = await openDocument(it, it.uri('a.post'), sells)
    expect(await isReported(document)).toBe(false)
    const config = await openDocument(it, it.uri('sociable.config.json'), off, 'jsonc')
    expect(await config.diagnostics()).toEqual([])
    await config.change({ text: '{ "rules": { "hard-sell": "loud" "x" } }' })
    const found = await config.diagnostics()
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('should be one of off, hint, info, warning, error'),
      expect.stringContaining('a comma is missing'),
      expect.stringContaining('a colon is missing')
    ])
    expect(found[0] && textIn(config, found[0].range)).toBe('"loud"')
    expect(await isReported(document)).toBe(false)
    await config.change({ text: '{ "rules": { "hard-sel": "off" } }' })
    expect((await config.diagnostics())[0]?.message).toContain('Did you mean “hard-sell”?')
    const [meant] = await config.actions('"hard-sel"')
    expect(meant).toMatchObject({ title: 'Change to "hard-sell"', kind: 'quickfix', isPreferred: true })
    expect(await isReported(document)).toBe(true)
    await config.apply(meant?.edit)
    expect(await config.diagnostics()).toEqual([])
    expect(await isReported(document)).toBe(false)
  })

  it('shows its problems while closed', async () => {
    const it = await start({ files: { 'sociable.config.json': '{ "target": 3 ', 'a.post': 'Hi, who is up?' } })
    const { items }: { items: { uri: string; items: { message: string }[] }[] } = await it.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] }
    )
    expect(items.find(({ uri }) => uri.endsWith('config.json'))?.items.length).toBeGreaterThan(0)
  })
})

describe('without a disk', () => {
  function answerFiles(it: TestClient, files: Readonly<Record<string, string>>): void {
    it.connection.onRequest('sociable/readFile', ({ uri }: ReadFileParams) =>
      files[uri] === undefined ? null : { text: files[uri] }
    )
    it.connection.onRequest('sociable/findFiles', ({ folder }: FindFilesParams) => ({
      uris: Object.keys(files).filter((uri) => uri.startsWith(folder))
    }))
  }

  it('the client reads for us', async () => {
    const it = await start({ folder: 'vscode-vfs://github/a/b', initializationOptions: { files: true } })
    answerFiles(it, { [it.uri('sociable.config.json')]: off, [it.uri('x.post')]: 'Shop now!\n\n---\n\nWho is up?' })
    expect(await isReported(await openDocument(it, it.uri('a.post'), sells))).toBe(false)
    const report: { files: { uri: string }[] } = await it.connection.sendRequest('sociable/report', {})
    expect(report.files.map(({ uri }) => uri)).toEqual([it.uri('a.post'), it.uri('x.post')])
  })

  it('nothing to read from is no error', async () => {
    const it = await start({ folder: 'memfs:/a' })
    expect(await isReported(await openDocument(it, it.uri('a.post'), sells))).toBe(true)
    expect(await it.connection.sendRequest('sociable/checkWorkspace', {})).toMatchObject({ files: 1 })
  })

  it('no folder either', async () => {
    const it = await start({ isFolderless: true })
    expect(await isReported(await openDocument(it, 'untitled:Untitled-1', sells))).toBe(true)
  })
})

describe('an editor that can do little', () => {
  it('gets diagnostics pushed, settings told, and no pull', async () => {
    const it = await start({
      capabilities: plainEditor,
      files: { 'b.post': sells },
      initializationOptions: { settings: { rules: { shouting: 'off' } } }
    })
    expect(it.initialized.capabilities.diagnosticProvider).toBeUndefined()
    const document = await openDocument(it, it.uri('a.post'), sells)
    const last = (path: string): (string | number | undefined)[] | undefined =>
      it.published.findLast(({ uri }) => uri === it.uri(path))?.diagnostics.map(({ code }) => code)
    await waitFor(() => last('a.post')?.includes('hard-sell') === true)
    await waitFor(() => last('b.post')?.includes('hard-sell') === true)
    await document.change({ text: 'WHO IS UP, AND WHY SO LATE?' })
    await waitFor(() => last('a.post')?.includes('hard-sell') === false)
    expect(last('a.post')).not.toContain('shouting')
    await it.connection.sendNotification('workspace/didChangeConfiguration', { settings: { sociable: {} } })
    await waitFor(() => last('a.post')?.includes('shouting') === true)
    await document.close()
    await waitFor(() => last('a.post')?.length === 0)
  })
})
