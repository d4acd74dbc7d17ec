import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longBreaths } from '../../server/src/rules/long-sentence/breaths.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

const pieces = [
  'soup ',
  'and ',
  'interesting ',
  'a, ',
  'b; ',
  'stop. ',
  'ten-four ',
  '\n',
  '😀 ',
  '• ',
  '– ',
  '(so) ',
  '#tag ',
  'x:y '
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(''))

/** Word indexes as text, to be compared. */
function shown(post: ReturnType<typeof parsePlainPost>, most: number): readonly string[] {
  return longBreaths(post, most).map(({ first, last, load }) => `${first}-${last}: ${load}`)
}

describe('long breaths', () => {
  it('are those among all breaths that feel longer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (own, most) => {
        const post = parsePlainPost(own)
        // with so low a bound every breath is long, and none is skipped
        const all = longBreaths(post, 0).filter(({ load }) => load > most)
        expect(shown(post, most)).toEqual(all.map(({ first, last, load }) => `${first}-${last}: ${load}`))
      }),
      { seed: 20261123, numRuns: 2000 }
    )
  })

  it('end at stops and leave out lists of short items', () => {
    const post = parsePlainPost('one two three four five six. eggs, milk, two pears, jam')
    expect(shown(post, 4)).toEqual(['0-5: 6'])
  })
})
