/** Two windows on one folder: a server each. They do not fight, each sees what the other wrote, and no change is lost. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readConfig } from '../../server/src/settings/read-config.ts'
import type { ConfigEdit, EditConfigParams } from '../../server/src/wire.ts'
import { clientPerTest } from './client-per-test.ts'
import { openDocument } from './open-document.ts'
import type { TestClient } from './start-client.ts'

const startFirst = clientPerTest()
const startSecond = clientPerTest()
const config = 'sociable.config.json'
const text = 'Order now! Who is in?\n'

async function twoWindows(files: Readonly<Record<string, string>>): Promise<readonly [TestClient, TestClient]> {
  const first = await startFirst({ files })
  return [first, await startSecond({ folder: first.folder })]
}

/** What an editor does: asks, and writes only where the file is still what it was when it asked. */
async function changed(window: TestClient, change: EditConfigParams['change']): Promise<number> {
  const path = fileURLToPath(window.uri(config))
  for (let tries = 1; ; tries++) {
    const before = readFileSync(path, 'utf8')
    const params: EditConfigParams = { uri: window.uri('a.post'), change }
    const found = await window.connection.sendRequest<ConfigEdit | null>('sociable/editConfig', params)
    const edit = found?.edit.documentChanges?.find((one) => TextDocumentEdit.is(one))
    const edits = edit?.edits.filter((one) => TextEdit.is(one)) ?? []
    if (readFileSync(path, 'utf8') !== before) continue
    const beside = `${path}.tmp`
    writeFileSync(beside, TextDocument.applyEdits(TextDocument.create('', 'jsonc', 0, before), edits))
    renameSync(beside, path)
    return tries
  }
}

async function codes(window: TestClient, uri: string): Promise<readonly unknown[]> {
  const report = await window.connection.sendRequest<{ readonly items: readonly { readonly code: unknown }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } }
  )
  return report.items.map(({ code }) => code)
}

describe('two windows on one folder', () => {
  it('say the same of the same text, and keep what is only typed to themselves', async () => {
    const [first, second] = await twoWindows({ 'a.post': text })
    const mine = await openDocument(first, first.uri('a.post'), text)
    const theirs = await openDocument(second, first.uri('a.post'), text)
    expect(await mine.diagnostics()).toEqual(await theirs.diagnostics())
    await mine.replace('Order now', 'Good morning')
    expect(await codes(first, mine.uri)).not.toContain('hard-sell')
    expect(await codes(second, mine.uri)).toContain('hard-sell')
  })

  it('see what the other changed in the configuration', async () => {
    const [first, second] = await twoWindows({ 'a.post': text, [config]: '{}\n' })
    for (const window of [first, second]) await openDocument(window, first.uri('a.post'), text)
    for (const [writer, level] of [
      [first, 'off'],
      [second, 'error'],
      [first, 'off']
    ] as const) {
      await changed(writer, { type: 'level', rule: 'hard-sell', level })
      for (const window of [first, second]) {
        await window.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: first.uri(config), type: 2 }]
        })
        expect((await codes(window, first.uri('a.post'))).includes('hard-sell')).toBe(level !== 'off')
      }
    }
  })

  it('lose no change that both make at the same moment, forty in all, though nobody tells them of the file', async () => {
    const [first, second] = await twoWindows({ 'a.post': text, [config]: '{\n  // ours\n  "allow": ["fox"]\n}\n' })
    const rules = ['hype', 'hard-sell', 'hashtag-pile', 'shouting', 'canned-phrase', 'bare-link']
    const names = ['Biscuit', 'Rex', 'Ginger', 'Fluff']
    const life = async (window: TestClient, key: 'pets' | 'places'): Promise<number> => {
      let tries = 0
      for (let round = 0; round < 20; round++) {
        const rule = rules[(round + (key === 'pets' ? 0 : 3)) % rules.length] ?? 'hype'
        const lists = { [key]: names.slice(0, 1 + (round % names.length)).map((name) => `${name} ${round}`) }
        tries += await changed(
          window,
          round % 2 === 0 ? { type: 'profile', lists } : { type: 'level', rule, level: round < 10 ? 'hint' : 'error' }
        )
        const now = readConfig(readFileSync(fileURLToPath(window.uri(config)), 'utf8'))
        expect(now.problems).toEqual([])
      }
      return tries
    }
    const tries = await Promise.all([life(first, 'pets'), life(second, 'places')])
    expect(Math.min(...tries)).toBeGreaterThanOrEqual(20)
    const written = readFileSync(fileURLToPath(first.uri(config)), 'utf8')
    expect(written).toContain('// ours')
    const last = names.slice(0, 1 + (18 % names.length)).map((name) => `${name} 18`)
    expect(readConfig(written).config).toMatchObject({ allow: ['fox'], profile: { pets: last, places: last } })
  })
})
