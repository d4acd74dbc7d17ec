import { describe, expect, it } from 'vitest'
import { parsePlainPost, parsePost } from '../../server/src/text/parse-post.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'
import type { LanguageId, Post } from '../../server/src/text/types.ts'

function parse(text: string, languageId: LanguageId = 'post'): Post {
  const slice = splitPosts(text, languageId).posts[0]
  if (!slice) throw new Error('no post')
  const shape = {
    ...(slice.header
      ? { header: { start: slice.header.start - slice.start, end: slice.header.end - slice.start } }
      : {}),
    body: { start: slice.body.start - slice.start, end: slice.body.end - slice.start }
  }
  return parsePost(text.slice(slice.start, slice.end), shape, languageId)
}

function entities(text: string): string[] {
  return parsePlainPost(text).entities.map((entity) => `${entity.type} ${entity.text}`)
}

describe('entities', () => {
  it('are links, addresses, handles, hashtags and emoji', () => {
    expect(
      entities(
        'Thanks @jo.example.com and @sam@social.example, see https://a.example/x?y=1#z and me@b.com #SmallTown 🎉🎉'
      )
    ).toEqual([
      'mention @jo.example.com',
      'mention @sam@social.example',
      'link https://a.example/x?y=1#z',
      'email me@b.com',
      'hashtag #SmallTown',
      'emoji 🎉🎉'
    ])
  })

  it('need no scheme where they are plainly meant', () => {
    expect(entities('bit.ly/x and example.com and www.test.org.')).toEqual([
      'link bit.ly/x',
      'link example.com',
      'link www.test.org'
    ])
  })

  it.each([
    'That was great.it was',
    'I know.so what',
    'fix main.py and app.tsx',
    'at 5.30 or 1.2',
    'We came #1 in C#',
    'R&B, AT&T, 50/50'
  ])('are not seen in “%s”', (text) => {
    expect(entities(text)).toEqual([])
  })

  it('stop before punctuation and keep what belongs to them', () => {
    expect(entities("(@jo's dog, #dogs!)")).toEqual(['mention @jo', 'hashtag #dogs'])
    expect(entities('See http://t.example/abc… #a #b.')).toEqual([
      'link http://t.example/abc',
      'hashtag #a',
      'hashtag #b'
    ])
  })

  it('count a family or a flag as one emoji run', () => {
    expect(entities('We 👨‍👩‍👧‍👦 love 🇩🇪 👍🏽')).toEqual(['emoji 👨‍👩‍👧‍👦', 'emoji 🇩🇪 👍🏽'])
    expect(entities('Call 5 * 3 # now ©')).toEqual([])
  })
})

describe('masking', () => {
  it('keeps every offset', () => {
    const text = 'Order “now” at https://a.example <!-- psst --> with `code` and #tags ok'
    const post = parsePlainPost(text)
    expect(post.masked).toHaveLength(text.length)
    for (let i = 0; i < post.words.count; i++) {
      const [start, end] = [post.words.starts[i] ?? 0, post.words.ends[i] ?? 0]
      expect(post.masked.slice(start, end)).toBe(text.slice(start, end))
    }
    expect(post.words.norms).toEqual(['order', 'at', 'with', 'and', 'ok'])
  })

  it('takes quotations out of the words, but not apostrophes', () => {
    expect(parsePlainPost('I’ll never say ‘order now’, y’all').words.norms).toEqual(["i'll", 'never', 'say', "y'all"])
    expect(parsePlainPost('It\'s 5\'10" or 6" tall').words.norms).toContain('tall')
  })
})

describe('a header', () => {
  it('is read with the places of keys and values', () => {
    const post = parse(
      '---\nplatform: [x, bsky]\nkind: reply\nto: "@jo"\ntags: a, b\nmedia:\n  - file: dog.jpg\n    alt: A beagle\n  - cat.png\n---\nHi.'
    )
    expect(post.meta).toMatchObject({
      platforms: ['x', 'bluesky'],
      kind: 'talk',
      isReply: true,
      to: '@jo',
      tags: ['a', 'b']
    })
    expect(post.meta.media.map((item) => [item.file, item.alt])).toEqual([
      ['dog.jpg', 'A beagle'],
      ['cat.png', undefined]
    ])
    const to = post.header?.fields.get('to')
    expect(to && post.text.slice(to.valueRange.start, to.valueRange.end)).toBe('"@jo"')
  })

  it('keeps dates as they are written', () => {
    expect(parse('---\nplatform: x\ndate: 2026-11-23\n---\nHi.').meta.date).toBe('2026-11-23')
  })

  it('says what is not YAML and still reads the text', () => {
    const post = parse('---\nplatform: x\nto: @jo\n---\nHi there.')
    expect(post.header?.problems[0]).toMatchObject({ rule: 'header-yaml', level: 'error' })
    expect(post.words.norms).toEqual(['hi', 'there'])
  })

  it('asks whether another key was meant', () => {
    const post = parse('---\nplatform: x\nstauts: draft\n---\nHi.')
    const problem = post.header?.problems[0]
    expect(problem).toMatchObject({ rule: 'header-unknown-key', fix: { text: 'status' } })
    expect(problem && post.text.slice(problem.start, problem.end)).toBe('stauts')
  })

  it('survives anchors, aliases and keys of objects', () => {
    const laughs = `---\nplatform: x\nlink: &a [l, l]\ntitle: &b [*a, *a, *a]\ncampaign: [*b, *b, *b]\n__proto__: 1\nconstructor: 2\n---\nHi.`
    expect(parse(laughs).words.norms).toEqual(['hi'])
    expect(Object.prototype).not.toHaveProperty('1')
  })
})

describe('a thread', () => {
  it('has parts', () => {
    const post = parse('One.\n\n===\n\nTwo.\n===\nThree.')
    expect(post.parts.map((part) => post.text.slice(part.start, part.end))).toEqual(['One.', 'Two.', 'Three.'])
    expect(post.words.norms).toEqual(['one', 'two', 'three'])
  })
})

describe('Markdown', () => {
  it('gives its prose only', () => {
    const text =
      '# Our *dog*\n\nShe [eats](https://a.example) `code` **socks**.\n\n```\ncode block\n```\n\n> quoted words\n\n| a | 1 |\n|---|---|\n| b | 2 |\n\n<div>html</div>\n\n![alt text](dog.jpg)'
    const post = parse(text, 'markdown')
    expect(post.words.norms).toEqual(['our', 'dog', 'she', 'eats', 'socks'])
    expect(post.meta.media).toMatchObject([{ file: 'dog.jpg', alt: 'alt text' }])
    expect(post.entities.map((entity) => entity.value)).toEqual(['https://a.example'])
  })
})

describe('directives', () => {
  it('are read with their rules', () => {
    const post = parsePlainPost('<!-- sociable-disable-next-line hard-sell, hype -- we mean it -->\nOrder now')
    expect(post.directives).toMatchObject([
      { type: 'disable-next-line', rules: [{ text: 'hard-sell' }, { text: 'hype' }] }
    ])
    expect(parsePlainPost('<!-- sociable-disalbe -->').directives[0]?.type).toBe('unknown')
  })
})

describe('language', () => {
  it('is English unless it plainly is not', () => {
    expect(
      parsePlainPost('Wir freuen uns, die neue Filiale in der Stadt zu eröffnen, und das ist für alle').isForeign
    ).toBe(true)
    expect(parsePlainPost('今日はとてもいい天気ですね').isForeign).toBe(true)
    expect(parsePlainPost('We had crêpes at Chez Léa with el niño').isForeign).toBe(false)
    expect(parsePlainPost('LOL').isForeign).toBe(false)
  })
})
