/** Our search against retext-equality itself: the same places under the same ids, whatever groups are on. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pluginFindings } from '../../scripts/equality-plugin.ts'
import { equalityPhrases } from '../../server/src/signals/equality-table.ts'
import { findInsensitive, type InsensitiveGroups } from '../../server/src/signals/insensitive-phrases.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

const phrases = equalityPhrases()

const choices: readonly InsensitiveGroups[] = [
  { condescending: false, pronounsAndKin: false },
  { condescending: true, pronounsAndKin: false },
  { condescending: false, pronounsAndKin: true },
  { condescending: true, pronounsAndKin: true }
]

function compare(text: string): void {
  const post = parsePlainPost(text)
  for (const groups of choices) {
    const own = findInsensitive(post, groups).map((found) => `${found.start}-${found.end} ${found.id}`)
    expect([...own].sort(), JSON.stringify(text)).toEqual([...pluginFindings(post, groups)].sort())
  }
}

const texts = [
  'Hey guys, the chairman and the salesman are here. He said she’d come.',
  'He or she, him/her, his or hers; the waiter and the waitress.',
  'That’s crazy-good. Crazy - good. “Crazy” is what they call it: crazy.',
  'A black-list, a black list and a blacklist. A BLACKLIST.',
  "He’s off. Hes off. HE’S off. He`s off. he's and she'll",
  'ADD is not add. My add is big. A.D.D. and o.c.d. and Mrs. Jones',
  'Make Oakville great again! Make our town great again. Make it all really great again.',
  'Of course, of  course, of\ncourse and of\n\ncourse: just easy, obviously.',
  'Long time no see, man. The man the phones. Man-the-phones.',
  '#guys @guys https://guys.example.com `guys` "guys" <!-- guys --> guys',
  'My daughter and son, my mum’s nephew, Grandma and gramps 👵 girls!!!',
  'the stone age, a stone-age tool; special needs and special, the wheelchair-bound guy',
  'Guy’s guys’ guys. gals/guys, guy-friend, dude… bro- man— (lady)',
  'İnsane crazy ﬁreman fireman FIREMAN fire man',
  '',
  'Suffers from MD, suffers from md. An Indian country, an indian country. Gipsy, gipsy.'
]

describe('insensitive against retext-equality', () => {
  it.each(texts)('%s', compare)

  it('finds each phrase of the plugin', () => {
    for (let i = 0; i < phrases.length; i += 12)
      compare(
        phrases
          .slice(i, i + 12)
          .map(({ phrase }) => `We saw ${phrase.replaceAll('*', 'something')} there`)
          .join(', and ')
      )
  })

  it('agrees on any text made of its words and marks', () => {
    const pieces = phrases.flatMap(({ phrase }) => phrase.split(' ')).filter((word) => word !== '*')
    const word = fc.constantFrom(...pieces)
    const glue = fc.constantFrom(
      ' ',
      ' ',
      ' ',
      ' ',
      '-',
      '--',
      ' - ',
      '’',
      "'",
      '/',
      '. ',
      ', ',
      ': ',
      '\n',
      '\n\n',
      ' "',
      '" ',
      ' (',
      ') ',
      '!',
      '’s ',
      ' 🎉 ',
      '_',
      '.'
    )
    const shape = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
    )
    const text = fc
      .array(fc.tuple(word, shape, glue), { minLength: 1, maxLength: 14 })
      .map((parts) => parts.map(([piece, as, mark]) => as(piece) + mark).join(''))
    fc.assert(fc.property(text, compare), { numRuns: 400, seed: 7 })
  }, 60_000)
})
