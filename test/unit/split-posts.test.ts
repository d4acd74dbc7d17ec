import { describe, expect, it } from 'vitest'
import { splitPosts } from '../../server/src/text/split-posts.ts'

function bodies(text: string, languageId: 'post' | 'markdown' = 'post'): string[] {
  return splitPosts(text, languageId).posts.map((post) => text.slice(post.body.start, post.body.end).trim())
}

function headers(text: string, languageId: 'post' | 'markdown' = 'post'): (string | undefined)[] {
  return splitPosts(text, languageId).posts.map(
    (post) => post.header && text.slice(post.header.start, post.header.end).trim()
  )
}

const design = `---
feed: Maple Lane Realty, November        # defaults
platform: linkedin
---
We came last at trivia night. Again.

---
platform: bluesky
kind: reply
to: "@jo.example.com"
---
Ha, my beagle does exactly this.

---

A post without a header uses the defaults.

===

The next part.
`

describe('a feed', () => {
  it('is cut at separators, with headers where a known key follows', () => {
    expect(bodies(design)).toEqual([
      'We came last at trivia night. Again.',
      'Ha, my beagle does exactly this.',
      'A post without a header uses the defaults.\n\n===\n\nThe next part.'
    ])
    expect(headers(design)[1]).toBe('platform: bluesky\nkind: reply\nto: "@jo.example.com"')
    expect(splitPosts(design, 'post').feedHeader).toBeDefined()
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r']
  ])('is the same with %s', (_, newline) => {
    const text = design.replace(/\n/g, newline)
    expect(bodies(text).map((body) => body.replace(/\r\n?/g, '\n'))).toEqual(bodies(design))
    expect(headers(text).map((header) => header?.replace(/\r\n?/g, '\n'))).toEqual(headers(design))
  })

  it.each(['Platform: x', 'PLATFORM: x\nKind: reply', 'Date: 2026-11-23\nplatform: x', 'Platfrom: x\nKind: reply'])(
    'takes capitals for a header where its keys are about sending: %s',
    (header) => {
      expect(headers(`---\n${header}\n---\nHello.\n`)).toEqual([header])
    }
  )

  it.each([
    'Date: Saturday at eight',
    'Link: https://example.com/tickets',
    'To: everyone who carried chairs',
    'Date: Saturday\nTime: eight\nPlatform: two, under the clock',
    'Platform: x\n\nThat is all I wanted to say.',
    'Platform: nine and three quarters\nand a trolley full of owls'
  ])('takes what may be prose for prose: %s', (prose) => {
    expect(headers(`Hello.\n---\n${prose}\n---\nBye.\n`)).toEqual([undefined, undefined, undefined])
  })

  it('may start with a BOM', () => {
    expect(bodies(`\ufeff${design}`)).toEqual(bodies(design))
    expect(bodies('\ufeffHello.\n---\nBye.')).toEqual(['Hello.', 'Bye.'])
  })

  it('may have a post header right after the feed header', () => {
    const text = '---\nfeed: F\n---\nplatform: x\n---\nOne.\n---\nTwo.'
    expect(bodies(text)).toContain('Two.')
  })

  it('takes prose after a separator for prose', () => {
    const text = '---\nNote: we are closed on Monday.\n---\nDate: Friday, 7 pm\n---\nhttps://example.com\n'
    expect(headers(text)).toEqual([undefined, undefined, undefined])
    expect(bodies(text)).toEqual(['Note: we are closed on Monday.', 'Date: Friday, 7 pm', 'https://example.com'])
  })

  it('sees a header whose first key is mistyped', () => {
    expect(headers('---\nplatfrom: x\n---\nHello.')).toEqual(['platfrom: x'])
    expect(headers('---\nplatfrom: it is a word\n\nHello.')).toEqual([undefined])
  })

  it('loses nothing where a header is not closed', () => {
    const text = '---\nplatform: x\n\nHello there.\n\n---\nSecond.'
    expect(bodies(text)).toEqual(['Hello there.', 'Second.'])
  })

  it('leaves out what is empty, and keeps a header without text', () => {
    expect(bodies('---\n---\n\n---\nOne.\n---\n')).toEqual(['One.'])
    expect(headers('---\nplatform: x\n---\n')).toEqual(['platform: x'])
    expect(splitPosts('', 'post').posts).toEqual([])
    expect(splitPosts('---', 'post').posts).toEqual([])
  })

  it('takes only three hyphens, with blanks after them, for a separator', () => {
    expect(bodies('a\n----\nb\n --- \nc\n---  \nd\n--- e')).toEqual([
      'a\n----\nb\n ---\nc'.replace(' ---', ' --- '),
      'd\n--- e'
    ])
  })

  it('does not cut inside a comment', () => {
    expect(bodies('One.\n<!-- old:\n---\nTwo. -->\nStill one.\n---\nThree.')).toHaveLength(2)
    expect(bodies('One.\n<!-- never closed\n---\nTwo.')).toHaveLength(2)
  })

  it('covers the file without overlaps', () => {
    const { posts } = splitPosts(design, 'post')
    for (let i = 1; i < posts.length; i++) expect(posts[i]?.start).toBeGreaterThanOrEqual(posts[i - 1]?.end ?? 0)
  })
})

describe('Markdown', () => {
  it('is one post, with front matter as its header', () => {
    expect(bodies('---\ntitle: T\n---\n# Hi\n\n## A\n\n---\n\nB', 'markdown')).toEqual(['# Hi\n\n## A\n\n---\n\nB'])
    expect(headers('---\ntitle: T\n---\n# Hi', 'markdown')).toEqual(['title: T'])
  })

  it('is cut at level-2 headings where the front matter says so, but not in code', () => {
    const text = '---\nsplit: headings\n---\nIntro\n\n## A\n\n```\n## not\n```\n\n### still A\n\n## B\n\nb'
    expect(bodies(text, 'markdown').map((body) => body.split('\n')[0])).toEqual(['Intro', '## A', '## B'])
  })
})
