/** Markdown images in a `.post`: pictures to attach, and no part of the text. */
import { describe, expect, it } from 'vitest'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { published } from '../../server/src/text/published.ts'

describe('an image in a post', () => {
  const text = 'He was back. ![An otter on a stone](otter(2).jpg "At the weir") Who saw him?'
  const post = parsePlainPost(text)

  it('is media with its description', () => {
    expect(post.meta.media).toEqual([
      { file: 'otter(2).jpg', alt: 'An otter on a stone', range: { start: 13, end: 63 }, origin: 'markdown' }
    ])
  })

  it('is neither words nor links', () => {
    expect(post.words.norms).toEqual(['he', 'was', 'back', 'who', 'saw', 'him'])
    expect(parsePlainPost('![x](https://example.com/a.jpg)').entities).toEqual([])
  })

  it('is not counted', () => {
    expect(published(post, post.body).text).toBe('He was back.  Who saw him?')
  })

  it.each(['`![](otter.jpg)`', '<!-- ![](otter.jpg) -->', '![](two words.jpg)', '[x](otter.jpg)', '![otter][1]'])(
    'is not %s',
    (source) => {
      expect(parsePlainPost(`Look: ${source}`).meta.media).toEqual([])
    }
  )
})
