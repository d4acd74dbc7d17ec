import { describe, expect, it } from 'vitest'
import type { CheckedRewrite, CheckedText, RewritePrompt } from '../../server/src/wire-rewrite.ts'
import { clientPerTest } from './client-per-test.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import type { TestClient } from './start-client.ts'

const start = clientPerTest()

const feed = `---
feed: Harbor View Homes
platform: facebook
---
Our cat slept through the storm. Did yours?

---

<!-- sociable-disable-next-line shouting -->
We are thrilled to announce our new office at 12 Harbor Street. Order now and save 20%!!!

===

Order now and save 20% more, but do it by Friday.
`
const warm = 'Our new office at 12 Harbor Street is open, with 20% off. Would you like to come and say hello?'

function at(document: OpenDocument, words: string, more: object = {}): object {
  return { uri: document.uri, position: document.rangeOf(words).start, style: 'personal', ...more }
}

const promptOf = (client: TestClient, params: object): Promise<RewritePrompt> =>
  client.connection.sendRequest('sociable/rewritePrompt', params)
const checkOf = (client: TestClient, params: object): Promise<CheckedRewrite> =>
  client.connection.sendRequest('sociable/checkRewrite', params)
const textOf = (client: TestClient, params: object): Promise<CheckedText> =>
  client.connection.sendRequest('sociable/checkText', params)

describe('a prompt', () => {
  it('carries the part of the post, what was found in it, and the profile; no comment and no other post', async () => {
    const client = await start({ settings: { profile: { pets: ['Biscuit'], places: ['Maple Lane'] } } })
    const document = await openDocument(client, client.uri('a.post'), feed)
    const found = await promptOf(client, at(document, 'thrilled'))
    if ('why' in found) throw new Error(found.why)
    expect(found.version).toBe(1)
    expect(document.document.getText({ ...found.range }).startsWith('We are thrilled')).toBe(true)
    expect(document.document.getText({ ...found.range }).endsWith('20%!!!')).toBe(true)
    expect(found.prompt).toContain('<post>\nWe are thrilled')
    expect(found.prompt).toContain('(“Order now”)')
    expect(found.prompt).toContain('- pets: Biscuit')
    expect(found.prompt).toContain('Invent nothing')
    expect(found.prompt).toContain('square brackets')
    expect(found.prompt).not.toMatch(/sociable-disable|our cat|by Friday/i)
  })

  it('names the network that is asked for, with the writer’s own limit', async () => {
    const client = await start({ settings: { limits: { x: 200 } } })
    const document = await openDocument(client, client.uri('a.post'), feed)
    const found = await promptOf(client, at(document, 'thrilled', { style: 'network', network: 'x' }))
    expect('prompt' in found && found.prompt).toContain('At most 200 characters, for X.')
  })

  it('is not made for what is no English post', async () => {
    const client = await start()
    const foreign = await openDocument(
      client,
      client.uri('b.post'),
      'Heute backen wir das beste Brot der Stadt, und ihr könnt dabei sein, wenn ihr mögt.\n'
    )
    expect(await promptOf(client, at(foreign, 'Brot'))).toEqual({ why: expect.stringContaining('English') })
    const empty = await openDocument(client, client.uri('c.post'), '\n')
    expect(await promptOf(client, { uri: empty.uri, position: { line: 0, character: 0 }, style: 'personal' })).toEqual({
      why: expect.stringContaining('no post')
    })
  })
})

describe('an answer', () => {
  it('is checked against the text that it is about', async () => {
    const client = await start()
    const document = await openDocument(client, client.uri('a.post'), feed)
    const good = await checkOf(client, at(document, 'thrilled', { version: 1, answer: `<post>${warm}</post>` }))
    expect(good).toMatchObject({ text: warm, filled: [] })
    if ('text' in good) expect(good.after).toBeGreaterThan(good.before)
    const bad = await checkOf(client, at(document, 'thrilled', { version: 1, answer: 'Our office is open. Coming?' }))
    expect(bad).toMatchObject({ why: 'lost', retry: expect.stringContaining('“20%”') })
    await document.replace('slept', 'sang')
    const late = await checkOf(client, at(document, 'thrilled', { version: 1, answer: warm }))
    expect(late).toMatchObject({ why: 'changed' })
  })
})

describe('the light bulb', () => {
  const titles = async (document: OpenDocument, words: string, only?: string[]): Promise<readonly string[]> =>
    (await document.actions(words, only)).map(({ title }) => title)
  const ours = 'Rewrite with a language model…'

  it('offers a model only where there is one, after our own rewrites and before what switches rules off', async () => {
    const client = await start({ initializationOptions: { files: true } })
    const document = await openDocument(client, client.uri('a.post'), feed)
    expect(await titles(document, 'thrilled to announce')).not.toContain(ours)
    await client.connection.sendNotification('sociable/models', { available: true })
    const offered = await titles(document, 'thrilled to announce')
    const place = offered.indexOf(ours)
    expect(place).toBeGreaterThan(0)
    expect(offered.findIndex((title) => title.startsWith('Turn “'))).toBeGreaterThan(place)
    expect(await titles(document, 'thrilled to announce', ['refactor.rewrite'])).toContain(ours)
    expect(await titles(document, 'thrilled to announce', ['quickfix'])).not.toContain(ours)
    await client.connection.sendNotification('sociable/models', { available: false })
    expect(await titles(document, 'thrilled to announce')).not.toContain(ours)
  })
})

describe('a check for an agent', () => {
  it('tells score, kind, dimensions and findings with words and suggestions', async () => {
    const client = await start()
    const found = await textOf(client, { text: 'Order now and save 20%!!!', platform: 'twitter' })
    if ('error' in found) throw new Error(found.error)
    expect(found.posts).toHaveLength(1)
    expect(found.posts[0]).toMatchObject({ index: 0, line: 1, kind: 'promote' })
    expect(Object.keys(found.posts[0]?.dimensions ?? {})).toContain('personal')
    const push = found.posts[0]?.findings.find(({ rule }) => rule === 'hard-sell')
    expect(push).toMatchObject({ line: 1, words: 'Order now', level: 'warning' })
    expect(push?.suggestions[0]?.text).not.toMatch(/Order now|platform/)
  })

  it('reads open and closed files of the workspace, and no others', async () => {
    const client = await start({
      files: { 'closed.post': 'Order now!\n\n---\n\nOrder today!\n', 'notes.txt': 'Order now!' }
    })
    const closed = await textOf(client, { uri: client.uri('closed.post') })
    expect('posts' in closed && closed.posts.map(({ line }) => line)).toEqual([1, 5])
    const open = await openDocument(client, client.uri('open.post'), 'Hello there, how was your day?\n')
    expect('posts' in (await textOf(client, { uri: open.uri }))).toBe(true)
    expect(await textOf(client, { uri: client.uri('notes.txt') })).toHaveProperty('error')
    expect(await textOf(client, { uri: client.uri('gone.post') })).toHaveProperty('error')
    expect(await textOf(client, { uri: 'file:///etc/motd.md' })).toHaveProperty('error')
    expect(await textOf(client, { uri: `${client.folder}/../../etc/motd.md` })).toHaveProperty('error')
    expect(await textOf(client, { text: 'Hi', platform: 'nowhere' })).toHaveProperty('error')
    expect(await textOf(client, {})).toHaveProperty('error')
  })
})
