import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument, textIn } from './open-document.ts'
import { editor, plainEditor } from './start-client.ts'

const start = clientPerTest()

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title)

/** The first change of a document in an action's edit. */
function changeOf({ edit }: CodeAction): TextDocumentEdit {
  const change = edit?.documentChanges?.find((one) => TextDocumentEdit.is(one))
  if (!change) throw new Error('The action has no edit of a document.')
  return change
}

function edited(text: string, { edits }: TextDocumentEdit): string {
  return TextDocument.applyEdits(
    TextDocument.create('', 'jsonc', 0, text),
    edits.filter((edit) => TextEdit.is(edit))
  )
}

async function codes(document: OpenDocument): Promise<(string | number | undefined)[]> {
  return (await document.diagnostics()).map(({ code }) => code)
}

describe('quick fixes', () => {
  it('are listed without edits, belong to their diagnostic, and resolve to what ends it', async () => {
    const document = await openDocument(await start(), 'untitled:a', 'Who saw the moon tonight?? It was SO GREAT!!!!\n')
    const before = await codes(document)
    expect(before).toContain('shouting')
    const fix = (await document.actions('!!!!')).find(({ isPreferred }) => isPreferred)
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'shouting' }] })
    expect(fix?.edit).toBeUndefined()
    const resolved = await document.resolve(fix)
    expect(changeOf(resolved).textDocument.version).toBe(1)
    await document.apply(resolved.edit)
    expect(document.text).not.toContain('!!!!')
  })

  it('carry their edits at once for a client that cannot resolve', async () => {
    const capabilities = {
      ...plainEditor,
      textDocument: {
        ...plainEditor.textDocument,
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }
      }
    }
    const document = await openDocument(await start({ capabilities }), 'untitled:a', 'Who saw the moon? SO GREAT!!!!\n')
    const fix = (await document.actions('!!!!')).find(({ diagnostics }) => diagnostics?.[0]?.code === 'shouting')
    expect(fix?.edit?.changes?.['untitled:a']?.length).toBeGreaterThan(0)
    await document.apply(fix?.edit)
    expect(document.text).not.toContain('!!!!')
  })

  it('are there for headers too', async () => {
    const document = await openDocument(
      await start(),
      'untitled:a',
      '---\nplatform: x\nstauts: draft\n---\nWho is up?\n'
    )
    const fix = (await document.actions('stauts')).find(({ isPreferred }) => isPreferred)
    await document.apply((await document.resolve(fix)).edit)
    expect(document.text).toContain('\nstatus: draft\n')
    expect((await codes(document)).filter((code) => String(code).startsWith('header-'))).toEqual([])
  })

  it('are refused once the text has moved on', async () => {
    const document = await openDocument(await start(), 'untitled:a', 'Who saw the moon? It was GREAT!!!!\n')
    const fix = (await document.actions('!!!!')).find(({ isPreferred }) => isPreferred)
    await document.change({ text: 'Something else. Who is up?' })
    await expect(document.resolve(fix)).rejects.toMatchObject({ code: -32801 })
  })
})

describe('rewrites', () => {
  const post = 'https://example.com/a-long-read\n'

  it('have tab stops where the client takes snippets', async () => {
    const document = await openDocument(await start(), 'untitled:a', post)
    const rewrite = (await document.actions('example')).find(
      ({ diagnostics }) => diagnostics?.[0]?.code === 'bare-link'
    )
    const resolved = await document.resolve(rewrite)
    expect(changeOf(resolved).edits[0]).toMatchObject({
      snippet: { kind: 'snippet', value: expect.stringContaining('${1:') }
    })
    await document.apply(resolved.edit)
    expect(document.text).toContain('https://example.com/a-long-read')
    expect(await codes(document)).not.toContain('bare-link')
  })

  it('have slots in brackets elsewhere', async () => {
    const workspaceEdit = { documentChanges: true }
    const capabilities = { ...editor, workspace: { ...editor.workspace, workspaceEdit } }
    const document = await openDocument(await start({ capabilities }), 'untitled:a', post)
    const rewrite = (await document.actions('example')).find(
      ({ diagnostics }) => diagnostics?.[0]?.code === 'bare-link'
    )
    const resolved = await document.resolve(rewrite)
    expect(changeOf(resolved).edits[0]).toMatchObject({ newText: expect.stringMatching(/\[[^\]]+\]/) })
  })

  it('are offered as refactorings where no diagnostic was asked about', async () => {
    const document = await openDocument(await start(), 'untitled:a', post)
    const actions = await document.actions('read', ['refactor'])
    expect(actions.length).toBeGreaterThan(0)
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite']))
  })
})

describe('source.fixAll.sociable', () => {
  const text = 'Who saw the moon? It was GREAT!!!!\r\n\r\n---\r\n\r\nAnd THE FOX came back!!! Who knew?\r\n'

  it('makes every fix in one edit, and nothing the second time', async () => {
    const document = await openDocument(await start(), 'untitled:a', text)
    const [action, ...others] = await document.actions(undefined, ['source.fixAll'])
    expect(others).toEqual([])
    const resolved = await document.resolve(action)
    await document.apply(resolved.edit)
    expect(document.text).not.toContain('!!!')
    expect(document.text.match(/(?<!\r)\n/)).toBeNull()
    const [again] = await document.actions(undefined, ['source.fixAll.sociable'])
    const second = await document.resolve(again)
    expect(changeOf(second).edits).toEqual([])
  })

  it('is not in the light bulb', async () => {
    const document = await openDocument(await start(), 'untitled:a', text)
    expect((await document.actions('!!!!')).some(({ kind }) => kind?.startsWith('source'))).toBe(false)
  })
})

describe('silencing', () => {
  const feed = '---\nfeed: Maple Lane\n---\nOrder now, friends. Who is in?\n\n---\n\nShop now. Who is in?\n'

  it('comes last, from the line to the workspace', async () => {
    const it = await start()
    const document = await openDocument(it, it.uri('a.post'), feed)
    expect(titles(await document.actions('Order now')).slice(-5)).toEqual([
      'Turn “hard-sell” off for this line',
      'Turn “hard-sell” off for this post',
      'Turn “hard-sell” off in this file',
      'Turn “hard-sell” off in the workspace',
      'Never report “Order now”'
    ])
  })

  it('speaks the language that the client brought along', async () => {
    const l10n = { 'Turn “{0}” off for this line': '„{0}“ in dieser Zeile abschalten' }
    const document = await openDocument(await start({ initializationOptions: { l10n } }), 'untitled:a', feed)
    expect(titles(await document.actions('Order now'))).toContain('„hard-sell“ in dieser Zeile abschalten')
  })

  it.each([
    ['Turn “hard-sell” off for this line', 1],
    ['Turn “hard-sell” off for this post', 1],
    ['Turn “hard-sell” off in this file', 0]
  ])('%s', async (title, left) => {
    for (const [text, languageId] of [
      [feed, 'post'],
      [feed.replace('feed: Maple Lane', 'platform: x'), 'post'],
      [feed.replace(/^---\nfeed.*\n---\n/, ''), 'post'],
      [feed.replaceAll('\n', '\r\n'), 'post'],
      ['# Hello\n\nOrder now, friends. Who is in?\n', 'markdown']
    ] as const) {
      const document = await openDocument(await start(), 'untitled:a', text, languageId)
      const action = (await document.actions('Order now')).find((one) => one.title === title)
      const resolved = await document.resolve(action)
      await document.apply(resolved.edit)
      const found = (await codes(document)).filter((code) => code === 'hard-sell')
      expect(found.length, document.text).toBe(languageId === 'post' ? left : 0)
      expect(document.text).toContain('Order now, friends. Who is in?')
      expect((await codes(document)).filter((code) => String(code).startsWith('header-'))).toEqual([])
      await document.close()
    }
  })

  it('writes a configuration file where there is none, and it is in force', async () => {
    const it = await start()
    const document = await openDocument(it, it.uri('a.post'), feed)
    const action = (await document.actions('Order now')).find(({ title }) => title.includes('workspace'))
    const resolved = await document.resolve(action)
    const [create] = resolved.edit?.documentChanges ?? []
    expect(create).toMatchObject({ kind: 'create', uri: it.uri('sociable.config.json') })
    const written = edited('', changeOf(resolved))
    expect(JSON.parse(written)).toEqual({ rules: { 'hard-sell': 'off' } })
    await it.write('sociable.config.json', written)
    expect(await codes(document)).not.toContain('hard-sell')
  })

  it('keeps the comments of a configuration file that is there', async () => {
    const config = '{\n  // ours\n  "rules": {\n    "shouting": "off" // loud\n  },\n  "allow": ["buy now"]\n}\n'
    const it = await start({ files: { 'sociable.config.json': config } })
    const document = await openDocument(it, it.uri('a.post'), feed)
    const actions = await document.actions('Order now')
    const apply = async (action: CodeAction | undefined): Promise<string> => {
      const text = await readFile(fileURLToPath(it.uri('sociable.config.json')), 'utf8')
      return edited(text, changeOf(await document.resolve(action)))
    }
    const off = await apply(actions.find(({ title }) => title.includes('workspace')))
    expect(off).toContain('// ours')
    expect(off).toContain('// loud')
    expect(off).toContain('"hard-sell": "off"')
    const allowed = await apply(actions.find(({ title }) => title === 'Never report “Order now”'))
    expect(allowed).toContain('// ours')
    await it.write('sociable.config.json', allowed)
    const left = (await document.diagnostics()).filter(({ code }) => code === 'hard-sell')
    expect(left.map(({ range }) => textIn(document, range))).toEqual(['Shop now'])
  })
})
