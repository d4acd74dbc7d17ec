import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ConfigEdit, EditConfigParams, EffectiveSettings, MovedPost, PostPreview } from '../../server/src/wire.ts'
import { clientPerTest } from './client-per-test.ts'
import { openDocument } from './open-document.ts'
import type { TestClient } from './start-client.ts'

const start = clientPerTest()
const files = { files: true }

const long = `${'It rained all day and the ducks were pleased. '.repeat(7)}https://ducks.org/rain`

describe('a preview', () => {
  it('counts as too-long does, on every network, those of the post first', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', `---\nplatform: [bluesky, x]\n---\n${long}\n`)
    const position = document.rangeOf('ducks').start
    const found = await it.connection.sendRequest<PostPreview>('sociable/preview', { uri: document.uri, position })
    expect(found.networks.map(({ id }) => id).slice(0, 2)).toEqual(['bluesky', 'x'])
    expect(found.networks.map(({ isChosen }) => isChosen).slice(0, 3)).toEqual([true, true, false])
    expect(found.networks).toHaveLength(7)
    const [bluesky, x] = found.networks
    expect(bluesky?.parts[0]).toMatchObject({ characters: long.length, bytes: long.length })
    expect(x?.parts[0]?.characters).toBe(long.length - 'https://ducks.org/rain'.length + 23)
    const tooLong = (await document.diagnostics()).find(({ code }) => code === 'too-long')
    expect(tooLong?.message).toContain(`At ${bluesky?.parts[0]?.characters} characters`)
    const over = Math.min(...[bluesky, x].map((network) => network?.parts[0]?.over ?? Number.POSITIVE_INFINITY))
    expect(document.text.slice(document.document.offsetAt(tooLong?.range.start ?? position))).toBe(
      `${long.slice(over)}\n`
    )
    const fold = found.networks.find(({ id }) => id === 'linkedin')?.parts[0]?.fold ?? 0
    expect([fold > 190 && fold <= 211, long[fold - 1]]).toEqual([true, ' '])
    expect(found.parts[0]?.entities).toEqual([{ start: long.indexOf('https'), end: long.length, type: 'link' }])
  })

  it('knows the part that has the cursor, the writer’s own limits, and Markdown as plain text', async () => {
    const it = await start({ settings: { limits: { mastodon: 1000 } } })
    const thread = await openDocument(it, 'untitled:a', 'One <!-- no -->part.\n\n===\n\nTwo parts.\n')
    const at = (words: string) => ({ uri: thread.uri, position: thread.rangeOf(words).start })
    const found = await it.connection.sendRequest<PostPreview>('sociable/preview', at('Two'))
    expect([found.parts.map(({ text }) => text), found.part]).toEqual([['One part.', 'Two parts.'], 1])
    const mastodon = found.networks.find(({ id }) => id === 'mastodon')
    expect(mastodon).toMatchObject({ limit: 1000, standing: 'own' })
    const page = await openDocument(it, 'untitled:b', '# Hi\n\nA [map](https://map.example).\n', 'markdown')
    const place = { uri: page.uri, position: { line: 0, character: 0 } }
    const plain = await it.connection.sendRequest<PostPreview>('sociable/preview', place)
    expect(plain.parts.map(({ text }) => text)).toEqual(['Hi\n\nA map (https://map.example).'])
  })

  it('is null where there is no post', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', '')
    const place = { uri: document.uri, position: { line: 0, character: 0 } }
    expect(await it.connection.sendRequest('sociable/preview', place)).toBeNull()
  })
})

describe('a post that moves', () => {
  it('is a change of this version, or a reason', async () => {
    const it = await start()
    const document = await openDocument(it, 'untitled:a', 'One.\n\n---\n\nTwo.\n')
    const params = { uri: document.uri, position: document.rangeOf('Two').start, by: -1 }
    const moved = await it.connection.sendRequest<MovedPost>('sociable/movePost', params)
    if ('why' in moved) throw new Error(moved.why)
    expect(moved).toMatchObject({ version: 1, cursor: 0 })
    await document.change({ range: moved.range, text: moved.text })
    expect(document.text).toBe('Two.\n\n---\n\nOne.\n')
    expect(
      await it.connection.sendRequest('sociable/movePost', { ...params, position: { line: 0, character: 0 } })
    ).toEqual({ why: 'edge' })
  })
})

async function write(it: TestClient, params: EditConfigParams, before: string): Promise<string | undefined> {
  const found = await it.connection.sendRequest<ConfigEdit | null>('sociable/editConfig', params)
  const change = found?.edit.documentChanges?.find((one) => TextDocumentEdit.is(one))
  const edits = change?.edits.filter((one) => TextEdit.is(one)) ?? []
  return found ? TextDocument.applyEdits(TextDocument.create('', 'jsonc', 0, before), edits) : undefined
}

describe('the configuration', () => {
  const own = '{\n  // ours\n  "target": "80-20" // for now\n}\n'

  it('takes a level, a target and a profile, and keeps its comments', async () => {
    const it = await start({ files: { 'sociable.config.json': own } })
    const uri = it.uri('a.post')
    const level = await write(it, { uri, change: { type: 'level', rule: 'hype', level: 'hint' } }, own)
    expect(level).toBe('{\n  // ours\n  "target": "80-20", // for now\n  "rules": {\n    "hype": "hint"\n  }\n}\n')
    expect(await write(it, { uri, change: { type: 'target', target: '4-1-1' } }, own)).toBe(
      own.replace('80-20', '4-1-1')
    )
    const lists = { pets: ['Biscuit'], places: [] }
    expect(await write(it, { uri, change: { type: 'profile', lists } }, own)).toContain('"pets": [')
  })

  it('is looked at again before it is written: what nobody told of is not overwritten', async () => {
    const it = await start()
    const params: EditConfigParams = { uri: it.uri('a.post'), change: { type: 'target', target: '4-1-1' } }
    expect(await write(it, params, '')).toBe('{\n  "target": "4-1-1"\n}\n')
    const file = fileURLToPath(it.uri('sociable.config.json'))
    await writeFile(file, own)
    expect(await write(it, params, own)).toBe(own.replace('80-20', '4-1-1'))
    await rm(file)
    expect(await write(it, params, '')).toBe('{\n  "target": "4-1-1"\n}\n')
  })

  it('has no place without a folder', async () => {
    const it = await start({ isFolderless: true })
    expect(await write(it, { uri: 'untitled:a', change: { type: 'target', target: '4-1-1' } }, '')).toBeUndefined()
  })

  it('says what was set where', async () => {
    const it = await start({
      files: { 'sociable.config.json': '{ "rules": { "hype": "hint" }, "profile": { "pets": ["Biscuit"] } }' },
      settings: { rules: { hype: 'error', 'hard-sell': 'info' }, target: '80-20' }
    })
    const { origins } = await it.connection.sendRequest<EffectiveSettings>('sociable/settings', {
      uri: it.uri('a.post')
    })
    expect(origins).toEqual([
      { path: ['rules', 'hard-sell', 'level'], from: 'settings' },
      { path: ['target'], from: 'settings' },
      { path: ['rules', 'hype', 'level'], from: 'file' },
      { path: ['profile', 'pets'], from: 'file' }
    ])
  })
})

describe('the light bulb', () => {
  const bad = 'Order now! Who is in?\n'

  it('offers our own client another level, after the edits and before the silences', async () => {
    const it = await start({ initializationOptions: files })
    const document = await openDocument(it, it.uri('a.post'), bad)
    const titles = (await document.actions('Order now')).map(({ title }) => title)
    const level = titles.indexOf('Change the level of “hard-sell”…')
    expect(level).toBeGreaterThan(0)
    expect(level).toBeLessThan(titles.indexOf('Turn “hard-sell” off for this line'))
    const action = (await document.actions('Order now'))[level]
    expect(action?.command).toMatchObject({ command: 'sociable.changeLevel', arguments: [document.uri, 'hard-sell'] })
  })

  it('offers another target where the mix is reported', async () => {
    const it = await start({ initializationOptions: files })
    const pitches = Array.from({ length: 8 }, (_, at) => `Order now and save ${at + 2} dollars on pots!`)
    const document = await openDocument(it, it.uri('a.post'), pitches.join('\n\n---\n\n'))
    const found = (await document.actions()).map(({ command }) => command?.command)
    expect(found).toContain('sociable.chooseTarget')
  })

  it('offers other clients neither', async () => {
    const it = await start()
    const document = await openDocument(it, it.uri('a.post'), bad)
    expect((await document.actions('Order now')).some(({ command }) => command)).toBe(false)
  })
})

describe('with two folders', () => {
  it('each has a configuration of its own, for what is judged and for what is written', async () => {
    const it = await start({ files: { 'sociable.config.json': '{ "rules": { "hard-sell": "off" } }' } })
    const other = `${it.folder}-2`
    await it.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: other, name: 'two' }], removed: [] }
    })
    const first = await openDocument(it, it.uri('a.post'), 'Order now! Who is in?\n')
    const second = await openDocument(it, `${other}/a.post`, 'Order now! Who is in?\n')
    const sells = async (document: typeof first) =>
      (await document.diagnostics()).some(({ code }) => code === 'hard-sell')
    expect([await sells(first), await sells(second)]).toEqual([false, true])
    const change = { type: 'target', target: '4-1-1' } as const
    const written = (uri: string) => it.connection.sendRequest<ConfigEdit>('sociable/editConfig', { uri, change })
    expect((await written(first.uri)).uri).toBe(it.uri('sociable.config.json'))
    expect((await written(second.uri)).uri).toBe(`${other}/sociable.config.json`)
    const inForce = (uri: string) => it.connection.sendRequest<EffectiveSettings>('sociable/settings', { uri })
    expect((await inForce(first.uri)).config).toBe(it.uri('sociable.config.json'))
    expect((await inForce(second.uri)).config).toBeUndefined()
  })
})
