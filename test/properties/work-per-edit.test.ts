/** What an edit in a feed of 200 posts costs, in work and not in time: words matched, posts scored, trees built. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createInspector } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import type { Words } from '../../server/src/text/types.ts'
import { generateFeed } from '../bench/generate-feed.ts'

const work = vi.hoisted(() => ({ words: 0, scored: 0, trees: 0 }))

vi.mock(import('../../server/src/signals/find-phrases.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    findPhrases: (words: Words) => {
      work.words += words.count
      return real.findPhrases(words)
    }
  }
})
vi.mock(import('../../server/src/score/score-post.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    scorePost: (...given) => {
      work.scored++
      return real.scorePost(...given)
    }
  }
})
vi.mock(import('../../server/src/text/prose-tree.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    proseTree: (masked: string) => {
      work.trees++
      return real.proseTree(masked)
    }
  }
})

const feed = generateFeed(200)
/** More than the longest post of that feed has. */
const wordsOfAPost = 120
const middle = feed.indexOf('Number 100 of')
const start = feed.lastIndexOf('\n---\n', middle) + 5
const end = feed.indexOf('\n---\n', middle)
const post = feed.slice(start, end)
const type = (at: number, text: string, remove = 0): string => feed.slice(0, at) + text + feed.slice(at + remove)

/** What the second of two looks costs. */
function costOf(first: string, second: string): Readonly<typeof work> {
  const inspector = createInspector()
  inspector.inspect({ text: first, languageId: 'post' }, defaultSettings)
  Object.assign(work, { words: 0, scored: 0, trees: 0 })
  inspector.inspect({ text: second, languageId: 'post' }, defaultSettings)
  return { ...work }
}

describe('an edit in a feed of 200 posts', () => {
  beforeEach(() => {
    Object.assign(work, { words: 0, scored: 0, trees: 0 })
  })

  it('has the whole feed to do first', () => {
    createInspector().inspect({ text: feed, languageId: 'post' }, defaultSettings)
    expect(work.scored).toBeGreaterThanOrEqual(200)
    expect(work.words).toBeGreaterThan(200 * 40)
  })

  it.each([
    ['a letter', type(middle, 'x')],
    ['a word', type(middle, 'whatever ')],
    ['a link', type(middle, 'https://example.com/a ')],
    ['a comment', type(middle, '<!-- sociable-disable -->')],
    ['a header', type(start, 'kind: talk\n---\n')],
    ['a post taken out', feed.slice(0, start) + feed.slice(end + 5)]
  ])('%s costs one post', (_, edited) => {
    const { words, scored, trees } = costOf(feed, edited)
    expect(scored).toBeLessThanOrEqual(1)
    expect(words).toBeLessThanOrEqual(wordsOfAPost)
    expect(trees).toBeLessThanOrEqual(1)
  })

  it.each([
    ['a separator', type(middle, '\n---\n')],
    // it and the one that it now follows end with another blank line
    ['a post that moves to the end', `${feed.slice(0, start)}${feed.slice(end + 5)}\n---\n${post}`],
    ['a post pasted in', `${feed.slice(0, start)}The ducks are back.\n---\n${feed.slice(start)}`]
  ])('%s costs two posts', (_, edited) => {
    const { words, scored } = costOf(feed, edited)
    expect(scored).toBeLessThanOrEqual(2)
    expect(words).toBeLessThanOrEqual(2 * wordsOfAPost)
  })

  it.each([
    ['a post pasted twice', `${feed.slice(0, start)}${post}\n---\n${feed.slice(start)}`],
    ['nothing', feed]
  ])('%s costs no more than a post', (_, edited) => {
    expect(costOf(feed, edited).scored).toBeLessThanOrEqual(1)
  })
})
