import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSnippet, gapBefore } from '../../../client/src/report/draft.ts'
import { readMessage } from '../../../client/src/report/messages.ts'
import {
  isAbout,
  nameOf,
  paramsOf,
  parentOf,
  readSubject,
  scopesOf,
  withScope
} from '../../../client/src/report/subject.ts'
import { readShown } from '../../../client/src/report-view/shown.ts'

const file = { scope: 'file', uri: 'file:///w/a/feed.post' } as const
const folder = { scope: 'folder', uri: 'file:///w/a', from: file.uri } as const

describe('a subject', () => {
  it('survives being kept', () => {
    for (const subject of [file, folder, { scope: 'workspace' }, { scope: 'workspace', from: file.uri }] as const)
      expect(readSubject(JSON.parse(JSON.stringify(subject)))).toEqual(subject)
  })

  it('is refused where it is none', () => {
    for (const bad of [
      null,
      3,
      'file',
      {},
      { scope: 'file' },
      { scope: 'file', uri: 3 },
      { scope: 'file', uri: '/etc' },
      { scope: 'all' }
    ])
      expect(readSubject(bad)).toBeUndefined()
    fc.assert(fc.property(fc.anything(), (data) => void readSubject(data)))
  })

  it('can be seen wider and closer, and back again', () => {
    expect(scopesOf(file)).toEqual(['file', 'folder', 'workspace'])
    expect(withScope(file, 'folder')).toEqual(folder)
    expect(withScope(folder, 'file')).toEqual(file)
    expect(withScope(folder, 'workspace')).toEqual({ scope: 'workspace', from: file.uri })
    expect(scopesOf({ scope: 'workspace' })).toEqual(['workspace'])
    expect(scopesOf({ scope: 'folder', uri: 'file:///w/a' })).toEqual(['folder', 'workspace'])
    expect(scopesOf({ scope: 'file', uri: 'untitled:Untitled-1' })).toEqual(['file', 'workspace'])
  })

  it('knows what to ask for and what concerns it', () => {
    expect([file, folder, { scope: 'workspace' } as const].map(paramsOf)).toEqual([
      { uri: file.uri },
      { folder: folder.uri },
      {}
    ])
    expect(isAbout(file, file.uri)).toBe(true)
    expect(isAbout(folder, file.uri)).toBe(true)
    expect(isAbout(folder, 'file:///w/ab/feed.post')).toBe(false)
    expect(isAbout({ scope: 'workspace' }, 'untitled:x')).toBe(true)
  })

  it('has a name', () => {
    expect(nameOf('file:///w/a%20b/')).toBe('a b')
    expect(nameOf('file:///w/100%')).toBe('100%')
    expect(parentOf('file:///w/a/feed.post')).toBe('file:///w/a')
    expect(parentOf('memfs://host')).toBe('memfs://host')
  })
})

describe('messages of the webview', () => {
  it('are believed only where they are ours', () => {
    expect(readMessage({ type: 'ready', more: 1 })).toEqual({ type: 'ready' })
    expect(readMessage({ type: 'post', key: 'p1' })).toEqual({ type: 'post', key: 'p1' })
    expect(readMessage({ type: 'export', format: 'html' })).toEqual({ type: 'export', format: 'html' })
    for (const bad of [
      null,
      'ready',
      {},
      { type: 'post' },
      { type: 'post', key: 1 },
      { type: 'export', format: 'exe' },
      { type: 'scope', scope: 'disk' },
      { type: 'run', command: 'x' }
    ])
      expect(readMessage(bad)).toBeUndefined()
    fc.assert(fc.property(fc.anything(), (data) => void readMessage(data)))
  })

  it('state of any shape is read without a throw', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readShown(data)))
    expect(readShown({ sorting: 'score', isDescending: true, open: ['a', 3], scroll: 12, axis: 'date' })).toEqual({
      sorting: 'score',
      isDescending: true,
      hasAllPosts: false,
      axis: 'date',
      open: ['a'],
      scroll: 12
    })
  })
})

describe('a draft', () => {
  it('is parted from what is there by one blank line', () => {
    const gaps: readonly (readonly [text: string, gap: string])[] = [
      ['', ''],
      ['\n', ''],
      ['   ', '\n'],
      ['Hello', '\n\n'],
      ['Hello\n', '\n'],
      ['Hello\r\n', '\n'],
      ['Hello\n\n', ''],
      ['Hello\n\n\n', ''],
      ['Hello  \n  \n', ''],
      ['Hello\n\n  ', '\n']
    ]
    for (const [text, gap] of gaps) expect([text, gapBefore(text)]).toEqual([text, gap])
  })

  it('has the header of a draft', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
    expect(draftSnippet('I ${1:did what}.\n')).toBe('---\nstatus: draft\n---\nI ${1:did what}.\n')
  })
})
