import { describe, expect, it } from 'vitest'
import { parsePost } from '../../server/src/text/parse-post.ts'
import { published } from '../../server/src/text/published.ts'
import { emptyMeta } from '../../server/src/text/read-meta.ts'

function ofMarkdown(text: string) {
  const post = parsePost(text, { body: { start: 0, end: text.length } }, 'markdown', emptyMeta)
  return published(post, post.body)
}

describe('Markdown as published', () => {
  it.each([
    ['# Open house\n\nWe *really* **tried**.\n', 'Open house\n\nWe really tried.'],
    ['One line\nand its end.  \nA new one.\\\nMore.', 'One line and its end.\nA new one.\nMore.'],
    [
      'See [the map](https://map.example/a) and <https://b.example>.',
      'See the map (https://map.example/a) and https://b.example.'
    ],
    [
      'Go to [map.example](https://map.example/), [ask][1].\n\n[1]: https://c.example',
      'Go to map.example, ask (https://c.example).'
    ],
    ['![A dog](dog.png)\n\nHello <!-- not this --> you<br>there.', 'Hello  you\nthere.'],
    ['- one\n- two\n  - deep\n\n3. c\n4. d', '• one\n• two\n  • deep\n\n3. c\n4. d'],
    ['- [x] baked\n- [ ] eaten', '☑ baked\n☐ eaten'],
    ['> Said she.\n\n```\ncode\n```\n\n---\n\n`x` &amp; \\*y\\*', 'Said she.\n\ncode\n\nx & *y*'],
    ['| a | b |\n| - | - |\n| c | d |', 'a | b\nc | d'],
    ['', '']
  ])('%j', (text, plain) => {
    expect(ofMarkdown(text).text).toBe(plain)
  })

  it('knows where its characters come from', () => {
    const text = '# Hi\n\nWe *really* tried [this](https://a.example) out.'
    const { text: plain, toPost } = ofMarkdown(text)
    for (const word of ['Hi', 'really', 'tried', 'this', 'out'])
      expect(text.slice(toPost(plain.indexOf(word)), toPost(plain.indexOf(word)) + word.length)).toBe(word)
    expect(toPost(plain.length)).toBe(text.length)
  })
})
