import { describe, expect, it, vi } from 'vitest'
import { buildPreview, stretchesOf } from '../../../client/src/preview/build-preview.ts'
import { readPreviewMessage, readPreviewSubject } from '../../../client/src/preview/preview-view.ts'
import type { PostPreview } from '../../../server/src/wire.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

const text = 'Hi @jo, see https://a.org now'
const part = {
  text,
  entities: [
    { start: 3, end: 6, type: 'mention' as const },
    { start: 12, end: 25, type: 'link' as const }
  ]
}

function preview(more: Partial<PostPreview> = {}): PostPreview {
  return {
    uri: 'file:///a.post',
    version: 1,
    index: 1,
    posts: 3,
    title: 'Hi',
    score: 62,
    parts: [part],
    part: 0,
    media: [{ file: 'a.png' }],
    tags: ['rain'],
    networks: [
      {
        id: 'x',
        name: 'X',
        isChosen: true,
        standing: 'firm',
        count: 'x',
        limit: 20,
        parts: [{ characters: 1234, over: 20, fold: 9 }]
      }
    ],
    ...more
  }
}

describe('a preview in words', () => {
  it('cuts the text at links, at the fold and at the limit, and loses nothing', () => {
    const [network] = buildPreview(preview(), 'en').networks
    const [drawn] = network?.parts ?? []
    expect(drawn?.count).toBe('1,234 of 20 characters: 1,214 too many')
    const all = [drawn?.shown, drawn?.folded?.text, drawn?.over?.text].flatMap((one) => one ?? [])
    expect(all.map((one) => one.text).join('')).toBe(text)
    expect(all.map(({ type }) => type)).toEqual(['plain', 'mention', 'plain', 'plain', 'link', 'link', 'plain'])
    expect(drawn?.folded?.label).toBe('X hides the rest behind “more”')
  })

  it('names parts of threads only', () => {
    expect(buildPreview(preview(), 'en').networks[0]?.parts[0]?.label).toBeUndefined()
    const { networks } = preview()
    const both = networks.map((network) => ({ ...network, parts: [{ characters: 1 }, { characters: 2 }] }))
    const thread = buildPreview(preview({ parts: [part, part], part: 1, networks: both }), 'en')
    expect(thread.networks[0]?.parts.map(({ label, hasCursor }) => [label, hasCursor])).toEqual([
      ['Part 1 of 2', false],
      ['Part 2 of 2', true]
    ])
  })

  it('says what goes with the text', () => {
    expect(buildPreview(preview(), 'en').extras).toEqual([
      { label: 'Picture', text: 'a.png, without a description' },
      { label: 'Hashtags', text: '#rain' }
    ])
  })

  it('holds stretches that overlap an edge', () => {
    expect(stretchesOf(part, 14, 20)).toEqual([{ text: text.slice(14, 20), type: 'link' }])
    expect(stretchesOf(part, 6, 6)).toEqual([])
  })
})

describe('what a webview says', () => {
  it('is believed only where it is one of ours', () => {
    expect(readPreviewMessage({ type: 'copy', more: 1 })).toEqual({ type: 'copy' })
    for (const other of [null, 'copy', { type: 'run' }, {}]) expect(readPreviewMessage(other)).toBeUndefined()
    expect(readPreviewSubject({ uri: 'file:///a', line: 2 })).toEqual({ uri: 'file:///a', line: 2 })
    expect(readPreviewSubject({ uri: 'file:///a', line: -2 })).toEqual({ uri: 'file:///a', line: 0 })
    for (const other of [null, {}, { uri: 3 }, { uri: 'a' }]) expect(readPreviewSubject(other)).toBeUndefined()
  })
})
