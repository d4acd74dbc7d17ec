/** Which pictures and films are looked for, where, and how often. */
import { describe, expect, it } from 'vitest'
import { mediaPaths } from '../../server/src/inspect/media-paths.ts'
import { createInspector, inspect } from '../../server/src/inspect.ts'
import { type Files, noFiles } from '../../server/src/lsp/files.ts'
import { inspectWithMedia } from '../../server/src/lsp/inspect-with-media.ts'
import { createMissingMedia } from '../../server/src/lsp/missing-media.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

function paths(text: string, languageId: 'post' | 'markdown'): string[] {
  return mediaPaths(inspect({ text, languageId }, defaultSettings)).map(({ path }) => path)
}

function lookingFiles(there: readonly string[]): { files: Files; looks: string[] } {
  const looks: string[] = []
  const exists = async (uri: string): Promise<boolean> => {
    looks.push(uri)
    return there.includes(uri)
  }
  return { files: { ...noFiles, exists }, looks }
}

const feed = '---\nmedia: [a.jpg, ../b c.jpg, ../../out.jpg]\n---\nHe was back at the weir.\n'

describe('the media of a text', () => {
  it('are what its headers and images name beside it, each once', () => {
    expect(paths('---\nmedia: [a.jpg, b/c.png, a.jpg]\n---\nHello.\n', 'post')).toEqual(['a.jpg', 'b/c.png'])
    expect(paths('![A cat](my%20cat.jpg?raw=1) ![A dog](<my dog.jpg>)', 'markdown')).toEqual([
      'my cat.jpg',
      'my dog.jpg'
    ])
  })

  it.each([
    'https://example.com/a.jpg',
    'data:image/png;base64,AA',
    '/a.jpg',
    'C:/a.jpg',
    '{{ base }}/a.jpg',
    '~/a.jpg'
  ])('are not %s', (file) => {
    expect(paths(`---\nmedia: "${file}"\n---\nHello.\n`, 'post')).toEqual([])
  })

  it('are not images by reference', () => {
    expect(paths('![A cat][1]\n\n[1]: cat.jpg\n', 'markdown')).toEqual([])
  })
})

describe('missing media', () => {
  const report = inspect({ text: feed, languageId: 'post' }, defaultSettings)

  it('are looked for below the workspace only, and once for many keystrokes', async () => {
    const { files, looks } = lookingFiles(['file:///work/b%20c.jpg'])
    const media = createMissingMedia(files, () => ['file:///work'])
    for (let i = 0; i < 5; i++) expect(await media.of('file:///work/posts/x.post', report)).toEqual(['a.jpg'])
    expect(looks).toEqual(['file:///work/posts/a.jpg', 'file:///work/b%20c.jpg'])
  })

  it('are none where nobody can look', async () => {
    expect(await createMissingMedia(noFiles, () => ['file:///work']).of('file:///work/x.post', report)).toEqual([])
  })

  it('are reported, and no longer once they are there', async () => {
    const missing = [['a.jpg'], ['a.jpg'], []]
    const media = { of: async () => missing.shift() ?? [] }
    const inspector = createInspector()
    const rules = async (text: string): Promise<(string | undefined)[]> => {
      const source = { uri: 'file:///work/x.post', text, languageId: 'post' as const }
      const found = await inspectWithMedia(inspector, source, defaultSettings, media)
      return found?.posts.flatMap(({ findings }) => findings.map(({ rule }) => rule)) ?? []
    }
    expect(await rules(feed)).toContain('header-missing-media')
    expect(inspector.parsed()).toBe(1)
    expect(await rules(feed)).toContain('header-missing-media')
    expect(await rules(feed)).not.toContain('header-missing-media')
    expect(inspector.parsed()).toBe(1)
  })
})
