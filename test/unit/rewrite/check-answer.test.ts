import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../server/src/inspect.ts'
import { checkAnswer } from '../../../server/src/rewrite/check-answer.ts'
import { passageAt } from '../../../server/src/rewrite/passage.ts'
import type { Style } from '../../../server/src/rewrite/styles.ts'
import { defaultSettings, emptyProfile, type Profile } from '../../../server/src/settings/types.ts'
import { networkOf } from '../../../server/src/text/networks.ts'

interface Given {
  readonly style?: Style
  readonly profile?: Partial<Profile>
  readonly network?: string
  readonly languageId?: 'post' | 'markdown'
}

function check(
  post: string,
  answer: string,
  { style = 'personal', profile, network, languageId = 'post' }: Given = {}
) {
  const settings = { ...defaultSettings, profile: { ...emptyProfile, ...profile } }
  const report = inspect({ text: post, languageId }, settings).posts[0]
  const passage = report && passageAt(report.view.post, report.view.post.body.start)
  if (!report || !passage) throw new Error('The test needs a post with words.')
  const named = network === undefined ? undefined : networkOf(network)
  const networks = named ? [named] : report.view.networks
  return checkAnswer(answer, { post: report, passage, settings, style, networks })
}

/** What is shown of an answer; throws where it is refused. */
function shown(post: string, answer: string, given?: Given): string {
  const result = check(post, answer, given)
  if (!result.ok) throw new Error(`refused: ${result.why} ${result.words.join(', ')}`)
  return result.text
}

function why(post: string, answer: string, given?: Given): string {
  const result = check(post, answer, given)
  return result.ok ? `shown: ${result.text}` : result.why
}

const pitch = 'We are thrilled to announce our new office at 12 Harbor Street. Order now and save 20%!!!'
const friendly = 'Our new office at 12 Harbor Street is open, with 20% off. Would you like to come and say hello?'

describe('an answer that keeps to the facts', () => {
  it('is shown, and scores higher', () => {
    const result = check(pitch, friendly)
    expect(result).toMatchObject({ ok: true, text: friendly, filled: [] })
    if (result.ok) expect(result.after).toBeGreaterThan(result.before)
  })

  it('may say a number in words, and a price and a time in another way', () => {
    expect(why(pitch, friendly.replace('20%', 'twenty percent').replace('12', 'twelve'))).toMatch(/^shown/)
    const soup = 'Order your soup now for $5! We open at 7pm!!!'
    expect(why(soup, 'Our soup is 5 dollars, and we open at 7:00 pm. Would you like a bowl?')).toMatch(/^shown/)
  })

  it('may use what the profile knows', () => {
    const answer = `${friendly} I will be there with Biscuit.`
    expect(shown(pitch, answer, { profile: { pets: ['Biscuit'] } })).toBe(answer)
    expect(shown(pitch, answer)).toContain('with [name].')
  })

  it.each([
    [
      'a possessive',
      'Order Jörg’s bread now, buy two loaves today!!!',
      'Jörg bakes two loaves for you today. Would you like one?'
    ],
    ['a possessive of the profile', pitch, `${friendly} Anna's idea.`, { profile: { name: 'Anna' } }],
    ['umlauts', 'Buy our Brötchen in Köln now! 3 for 2!', 'Our Brötchen are 3 for 2 in Köln. Which would you like?'],
    ['emoji', 'Buy now 🎉🎉🎉 our 3 new cakes!!!', 'We have 3 new cakes 🎉 Which one would you like?'],
    [
      'a word of a hashtag',
      'Buy now! 5 seats left. #TriviaNight',
      'There are 5 seats left for Trivia night. Are you in? #TriviaNight'
    ],
    [
      'the name in a handle',
      'Buy now from @jo.example.com, 5 left!!!',
      'My friend @jo.example.com, Jo to you, has 5 left. Would you like one?'
    ],
    ['an article', 'Buy now, 4 bed home!!!', 'A 4 bed home: would you like it? A friend of yours?'],
    ['a day', 'Buy your 5 tickets now for Friday!', 'On Friday we have 5 tickets. Would you like one?'],
    [
      'a quotation',
      'Buy now! Ann said “it made me laugh out loud” 5 times.',
      'Ann said “it made me laugh out loud” 5 times. What about you?'
    ]
  ])('keeps %s', (_, post, answer, given?: Given) => expect(shown(post, answer, given)).toBe(answer))
})

describe('what nobody has said', () => {
  it.each([
    ['a name', `${friendly} Michael Brown too.`, 'Michael Brown', '[name] too.'],
    ['a name with umlauts', `${friendly} With Jörg Müßig.`, 'Jörg Müßig', 'With [name].'],
    ['a rare first word', `${friendly} Krzysztof too.`, 'Krzysztof', '[name] too.'],
    ['a place that starts like a known word', `${friendly} In New York too.`, 'New York', 'In [name] too.'],
    ['a brand', `${friendly} On my iPhone.`, 'iPhone', 'On my [name].'],
    ['a possessive', `${friendly} At Rosa’s too.`, 'Rosa', 'At [name]’s too.'],
    ['a number', `${friendly} We have 300 too.`, '300', 'have [number] too'],
    ['a number in words', `${friendly} We have three too.`, 'three', 'have [number] too'],
    ['a percentage', `${friendly} Or 30% off.`, '30%', 'Or [percentage] off'],
    ['a price', `${friendly} Or $5.`, '$5', 'Or [price].'],
    ['a number that was a price', `${friendly} Or 20 dollars.`, '20 dollars', 'Or [price].'],
    ['a time', `${friendly} Come at 5 pm.`, '5 pm', 'at [time]'],
    ['a day', `${friendly} Come on Sunday.`, 'Sunday', 'on [when].'],
    ['another day', `${friendly} Come tomorrow.`, 'tomorrow', 'Come [when].'],
    ['a handle', `${friendly} Thanks, @sam!`, '@sam', 'Thanks, [who]!'],
    ['an ordinal', `${friendly} It is the third one.`, 'third', 'the [number] one']
  ])('%s becomes a slot', (_, answer, filled, text) => {
    const result = check(pitch, answer)
    expect(result).toMatchObject({ ok: true, filled: [filled] })
    expect(shown(pitch, answer)).toContain(text)
  })

  it.each([
    ['a story', `${friendly} I burned the toast this morning.`],
    ['a short story', `${friendly} Written after a long night shift.`],
    ['a story in the middle', friendly.replace('.', ', and my dog ate the curtains.')],
    ['an offer', `${friendly} We serve free champagne and oysters.`],
    ['a claim about the world', `${friendly} Scientists recommend fresh harbour breezes daily.`],
    ['a quotation', `${friendly} My wife says “best office in the whole wide town”.`],
    ['a link', `${friendly} https://other.example/x`],
    ['an address', `${friendly} Write to me@other.example`]
  ])('%s refuses the answer', (_, answer) => expect(why(pitch, answer)).toBe('invented'))

  it('may be asked', () => {
    expect(why(pitch, `${friendly} What did you burn for breakfast this weekend?`)).toMatch(/^shown/)
  })

  it('drops hashtags that hang on, and keeps the word of one in a sentence', () => {
    expect(shown(pitch, `${friendly} #grateful #openday`)).toBe(friendly)
    expect(shown(pitch, friendly.replace('office', '#office'))).toBe(friendly)
  })

  it('is too much where it makes a form to fill in', () => {
    const answer = `${friendly} With [a], [b], [c], [d], [e] and [f].`
    expect(why(pitch, answer)).toBe('tooManySlots')
  })

  it('counts for nothing in the score, whatever a slot is called', () => {
    const bare = check(pitch, `${friendly} I like [what].`)
    const rich = check(pitch, `${friendly} I like [my dog, my mum and my favourite cake].`)
    expect(bare.ok && rich.ok && bare.after === rich.after).toBe(true)
  })
})

describe('what was said', () => {
  const post = 'Buy now! 20% off for 5 days until Friday: https://shop.example/a #SlowBread @jo me@shop.example'
  const good =
    'It is 20% off for 5 days until Friday. Would you like one? https://shop.example/a #slowbread @jo me@shop.example'
  it('is kept', () => expect(why(post, good)).toMatch(/^shown/))
  it.each(['20%', '5 days', 'Friday', 'https://shop.example/a', '#slowbread', '@jo', 'me@shop.example'])(
    'must not lose %s',
    (fact) => expect(why(post, good.replace(fact, ''))).toBe('lost')
  )
  it('must not change', () => {
    expect(why(post, good.replace('20%', '20'))).toBe('lost')
    expect(why(post, good.replace('/a', '/A'))).toBe('lost')
    expect(why(post, good.replace('5 days', '$5'))).toBe('lost')
  })
  it('holds for code and pictures in Markdown', () => {
    const text = 'Order now! Run `npm i ducks` today!!!\n\n![a duck](duck.png)'
    const markdown = { languageId: 'markdown' } as const
    expect(why(text, 'Would you like to run ducks today?\n\n![a duck](duck.png)', markdown)).toBe('lost')
    expect(why(text, 'Would you like to run `npm i ducks` today?', markdown)).toBe('lost')
    expect(why(text, 'Would you like to run `npm i ducks` today?\n\n![a duck](duck.png)', markdown)).toMatch(/^shown/)
  })
})

describe('an answer that is no post', () => {
  it.each([
    ['', 'empty'],
    ['<post>\n</post>', 'empty'],
    ['🎉', 'empty'],
    ["I'm sorry, but I can't help with that.", 'declined'],
    ['As an AI, I have no dog.', 'declined'],
    [`Sure! Here is a warmer version:\n\n${friendly}`, 'commentary'],
    [`${friendly}\n\nLet me know if you want another!`, 'commentary'],
    [`${friendly}\n\n---\n\n${friendly}`, 'structure'],
    [`${friendly}\n<!-- sociable-disable-file -->`, 'structure'],
    [pitch, 'unchanged'],
    ['20% of all 12 bananas are yellow. Do you like bananas?', 'offTopic'],
    ['Our new office at 12 Harbor Street. Order now and save 20%! Buy today!', 'notBetter']
  ])('%j is %s', (answer, expected) => expect(why(pitch, answer)).toBe(expected))

  it.each([
    ['marks', `Sure! Here you go:\n<post>\n${friendly}\n</post>\nHope this helps!`],
    ['a code fence', `\`\`\`text\n${friendly}\n\`\`\``],
    ['a code fence with talk around', `Here it is:\n\n\`\`\`\n${friendly}\n\`\`\`\nEnjoy!`],
    ['quotation marks', `"${friendly}"`]
  ])('is taken out of %s', (_, answer) => expect(shown(pitch, answer)).toBe(friendly))
})

describe('the headings of a Markdown file', () => {
  const text = '# Open house\n\nOrder now and save 20%!!!'
  const good = 'Would you like to come by? You save 20%.'
  it('stay as many as they are', () => {
    expect(why(text, `# Open house\n\n${good}`, { languageId: 'markdown' })).toMatch(/^shown/)
    expect(why(text, good, { languageId: 'markdown' })).toBe('structure')
    expect(why(text, `# Open house\n\n## Come by\n\n${good}`, { languageId: 'markdown' })).toBe('structure')
  })
})

describe('length', () => {
  it('is what the network takes', () => {
    const long = `${friendly} ${'Come and say hello to us. '.repeat(12)}`
    expect(why(pitch, long, { network: 'x' })).toBe('tooLong')
    expect(why(pitch, long, { network: 'facebook' })).toMatch(/^shown/)
  })
  it('is less where somebody asked for less', () => {
    const longer = `${friendly} Would you like to? I would love it if you would.`
    expect(why(pitch, longer, { style: 'shorter' })).toBe('notShorter')
    expect(why(pitch, 'Our office at 12 Harbor Street, 20% off. Coming?', { style: 'shorter' })).toMatch(/^shown/)
  })
})

describe('any answer', () => {
  const word = fc.constantFrom(
    ...'we our new office at 12 Harbor Street save 20% Michael Köln 🎉 $5 @sam #tag [slot] “Best” 7pm Friday order now! dog?'.split(
      ' '
    )
  )
  it('that is shown has all numbers, and no name, number or handle of its own', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const result = check(pitch, `${friendly} ${words.join(' ')}`)
        if (!result.ok) return
        expect(result.after).toBeGreaterThan(result.before)
        expect(result.text).toMatch(/12/)
        expect(result.text).toMatch(/20%/)
        expect(result.text).not.toMatch(/Michael|Köln|\$5|@sam|#tag|7pm|Friday|burned/)
      }),
      { numRuns: 300 }
    )
  })
  it('is answered at all, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (answer) => {
        const before = Date.now()
        check(pitch, answer)
        expect(Date.now() - before).toBeLessThan(1000)
      }),
      { numRuns: 200 }
    )
  })
})
