import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePost } from '../../server/src/text/move-post.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'

/** Moves the post that has `|` in it, and shows where the cursor is after. */
function move(marked: string, by: -1 | 1): string {
  const cursor = marked.indexOf('|')
  const text = marked.replace('|', '')
  const moved = movePost(text, cursor, by)
  if (typeof moved === 'string') return moved
  const after = text.slice(0, moved.start) + moved.text + text.slice(moved.end)
  return `${after.slice(0, moved.cursor)}|${after.slice(moved.cursor)}`
}

const feed =
  '---\nfeed: Maple\nplatform: x\n---\nFirst, the| dog.\n\n---\nplatform: bluesky\n---\nSecond.\n\n---\n\nThird.\n'

describe('a post moves', () => {
  it('past a neighbour, without headers', () => {
    expect(move('One|.\n\n---\n\nTwo.\n', 1)).toBe('Two.\n\n---\n\nOne|.\n')
    expect(move('One.\n\n---\n\nT|wo.', -1)).toBe('T|wo.\n\n---\n\nOne.')
  })

  it('and leaves the feed’s own header where it is', () => {
    const down = move(feed, 1)
    expect(down).toBe(
      '---\nfeed: Maple\nplatform: x\n---\n\n---\nplatform: bluesky\n---\nSecond.\n\n---\n\nFirst, the| dog.\n\n---\n\nThird.\n'
    )
    expect(move(down, -1)).toBe(feed)
    expect(move(move(down, 1), -1)).toBe(down)
  })

  it('with its header, its parts and its comments', () => {
    const text = 'Plain.\n\n---\nkind: talk\n---\nPart one.\n\n===\n\n<!-- hm -->Part t|wo.\n'
    const up = move(text, -1)
    expect(up).toBe('---\nkind: talk\n---\nPart one.\n\n===\n\n<!-- hm -->Part t|wo.\n\n---\n\nPlain.\n')
    expect(move(up, 1)).toBe(text)
  })

  it('with the cursor in its header or on its separator', () => {
    expect(move('One.\n\n---\nki|nd: talk\n---\nTwo.\n', -1)).toBe('---\nki|nd: talk\n---\nTwo.\n\n---\n\nOne.\n')
    expect(move('One.\n\n-|--\n\nTwo.\n', -1)).toBe('|Two.\n\n---\n\nOne.\n')
  })

  it('in files with CR LF, CR or a BOM', () => {
    expect(move('One|.\r\n\r\n---\r\nkind: talk\r\n---\r\nTwo.\r\n', 1)).toBe(
      '---\r\nkind: talk\r\n---\r\nTwo.\r\n\r\n---\r\n\r\nOne|.\r\n'
    )
    expect(move('One|.\r---\rTwo.', 1)).toBe('Two.\r---\r\rOne|.')
    expect(move('\ufeffOne|.\n---\n\nTwo.', 1)).toBe('\ufeffTwo.\n---\n\nOne|.')
  })

  it('so that its first line is not taken for a header', () => {
    expect(move('kind: words |cost nothing\n\n---\n\nTwo.\n', 1)).toBe('Two.\n\n---\n\nkind: words |cost nothing\n')
  })

  it('when it has a header and no words yet', () => {
    expect(move('One.\n\n---\nkind: talk|\n---', -1)).toBe('---\nkind: talk|\n---\n---\n\nOne.')
  })

  it('not past the ends, and not from a feed’s header', () => {
    expect(move('One|.\n\n---\n\nTwo.\n', -1)).toBe('edge')
    expect(move('One.\n\n---\n\nTwo|.\n', 1)).toBe('edge')
    expect(move('|', 1)).toBe('none')
    expect(move(feed.replace('|', '').replace('Maple', 'Map|le'), 1)).toBe('none')
  })

  it('only where nothing else changes', () => {
    expect(move('---\nfeed: Maple\n\nOne|.\n\n---\nkind: talk\n---\nTwo.\n', 1)).toBe('unclosed')
  })
})

describe('any feed', () => {
  const body = fc.constantFrom(
    'Hello there.',
    'Two\n\nlines',
    'a part\n\n===\n\nanother',
    'kind: of',
    '<!-- --- -->ok',
    ''
  )
  const header = fc.constantFrom('', 'kind: talk\n---\n', 'platform: [x, bluesky]\ntags:\n  - a\n---\n')
  const post = fc.tuple(header, fc.constantFrom('', '\n', '\n\n'), body).map((parts) => parts.join(''))
  const start = fc.constantFrom('', '---\n', '---\nfeed: Maple\n---\n', '---\nfeed: Maple\n---\n\n---\n')
  const feeds = fc
    .tuple(start, fc.array(post, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '\n', '\n\n'))
    .map(([top, posts, gap]) => top + posts.join(`\n${gap}---\n`) + gap)

  const contents = (text: string): readonly string[] => {
    const { posts, feedHeader } = splitPosts(text, 'post')
    return posts.map(({ header: own, body: words }) => {
      const isOwn = own && own.start !== feedHeader?.start
      return `${isOwn ? text.slice(own.start, own.end) : ''}|${text.slice(words.start, words.end).trim()}`
    })
  }

  it('keeps every post, in the new order, and comes back when moved back', () => {
    fc.assert(
      fc.property(feeds, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (text, somewhere, by) => {
        const cursor = somewhere % (text.length + 1)
        const moved = movePost(text, cursor, by)
        if (typeof moved === 'string') return
        const after = text.slice(0, moved.start) + moved.text + text.slice(moved.end)
        expect([...contents(after)].sort()).toEqual([...contents(text)].sort())
        const back = movePost(after, moved.cursor, by === 1 ? -1 : 1)
        if (typeof back === 'string') throw new Error(`${back} on the way back`)
        expect(contents(after.slice(0, back.start) + back.text + after.slice(back.end))).toEqual(contents(text))
      }),
      { numRuns: 3000 }
    )
  })
})
