/** Where a sentence goes at the end of a post, and what of the post must stay whole. */
import { describe, expect, it } from 'vitest'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { appendSentence } from '../../server/src/rules/rewriting/append-sentence.ts'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

function appended(text: string): string {
  const view = viewPost(parsePlainPost(text), defaultSettings)
  return applyChanges(text, [appendSentence(view, 'And you?')])
}

describe('appendSentence', () => {
  it.each([
    ['The pears are in', 'The pears are in. And you?'],
    ['The pears are in! #pears', 'The pears are in! And you? #pears'],
    [
      'A matter of trust. We ..#work https://example.com/a',
      'A matter of trust. We.. And you? #work https://example.com/a'
    ],
    ['If we have a mind to work .http://example.com/a', 'If we have a mind to work. And you? http://example.com/a'],
    ['The pears are in. ![A basket](pears.jpg)', 'The pears are in. ![A basket](pears.jpg)\n\nAnd you?'],
    ['What a day !#pears', 'What a day! And you? #pears'],
    ['The story so far: http://example.com/a\ufeff', 'The story so far: http://example.com/a And you?\ufeff']
  ])('%s', (before, after) => {
    expect(appended(before)).toBe(after)
  })
})
