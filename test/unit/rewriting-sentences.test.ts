/** The pieces of rewriting that work on a post: sentences, what stands around a phrase, leaving out, swapping. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aroundPhrase } from '../../server/src/rules/rewriting/around-phrase.ts'
import { caseInSentence } from '../../server/src/rules/rewriting/case-in-sentence.ts'
import { leaveOut } from '../../server/src/rules/rewriting/leave-out.ts'
import { sentenceAt } from '../../server/src/rules/rewriting/sentence-at.ts'
import { subjectBefore } from '../../server/src/rules/rewriting/subject-before.ts'
import { swapPhrase } from '../../server/src/rules/rewriting/swap-phrase.ts'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import type { Post, Range } from '../../server/src/text/types.ts'

/** A text with ⟦…⟧ around a phrase, as a post and the phrase's range. */
function marked(source: string): { post: Post; phrase: Range } {
  const start = source.indexOf('⟦')
  const end = source.indexOf('⟧') - 1
  return { post: parsePlainPost(source.replace(/[⟦⟧]/g, '')), phrase: { start, end } }
}

describe('sentenceAt', () => {
  it.each([
    ['One is short. ⟦Two⟧ is longer! Three', 'Two is longer!'],
    ['First line\n⟦second⟧ line\nthird', 'second line'],
    ['Come along 🎉 ⟦We⟧ have cake 🎂 And tea', 'We have cake'],
    ['Dr. Brook ⟦is⟧ in. Knock.', 'Dr. Brook is in.'],
    ['⟦See⟧ https://example.com/a.b for more. Bye', 'See https://example.com/a.b for more.']
  ])('%s', (source, expected) => {
    const { post, phrase } = marked(source)
    const { start, end } = sentenceAt(post, phrase.start)
    expect(post.text.slice(start, end)).toBe(expected)
  })
})

describe('leaveOut', () => {
  it.each([
    ['⟦Hurry⟧, the cake is going.', 'The cake is going.'],
    ['⟦Hurry⟧ and get one.', 'Get one.'],
    ['Get one ⟦while supplies last⟧!', 'Get one!'],
    ['Get one – ⟦while supplies last⟧.', 'Get one.'],
    ['Get one (⟦today only⟧) and tea.', 'Get one and tea.'],
    ['Get one, ⟦today only⟧, with tea.', 'Get one, with tea.'],
    ['We have an ⟦award-winning⟧ team.', 'We have a team.'],
    ['Come by. ⟦Limited time only⟧! Bring cake.', 'Come by. Bring cake.'],
    ['Come by.\n⟦Limited time only⟧!\nBring cake.', 'Come by.\nBring cake.'],
    ['Come by.\n\n⟦Limited time only⟧!', 'Come by.'],
    ['Come by for tea and ⟦limited time only⟧, bring cake.', 'Come by for tea, bring cake.']
  ])('%s', (source, expected) => {
    const { post, phrase } = marked(source)
    expect(applyChanges(post.text, leaveOut(post, phrase) ?? [])).toBe(expected)
  })

  it.each([
    '⟦Limited time only⟧',
    '⟦Limited time only⟧ at Acme.',
    'Come to ⟦limited time only⟧!',
    'See ⟦@jo today only⟧ for tea.'
  ])('leaves alone what would not read: %s', (source) => {
    const { post, phrase } = marked(source)
    expect(leaveOut(post, phrase)).toBeUndefined()
  })

  // an emoji that ends the phrase's own sentence may go with it
  it('keeps every other word, link and handle, on any text', () => {
    const words = fc.constantFrom(
      'tea',
      'Cake',
      'and',
      'we',
      'a',
      '@jo',
      '#oakville',
      'https://a.example/b',
      '🎉',
      '12',
      'the'
    )
    const marks = fc.constantFrom(' ', ', ', '. ', '! ', '\n', ' – ', ' (', ') ')
    const side = fc.array(fc.tuple(words, marks), { maxLength: 6 }).map((list) => list.flat().join(''))
    fc.assert(
      fc.property(side, side, (before, after) => {
        const text = `${before}hurry up ${after}`.trimEnd()
        const post = parsePlainPost(text)
        const at = text.indexOf('hurry up')
        const changes = leaveOut(post, { start: at, end: at + 8 })
        if (!changes) return
        const result = applyChanges(text, changes)
        const kept = (value: string): string[] =>
          (value.toLowerCase().match(/[@#]?[\p{L}\d]{2,}|https?:\S+/gu) ?? []).filter(
            (word) => !/^(?:and|an?|hurry|up)$/.test(word)
          )
        expect(kept(result)).toEqual(kept(text))
      }),
      { numRuns: 500 }
    )
  })
})

describe('swapPhrase', () => {
  it.each([
    ['An ⟦innovative⟧ kettle', 'clever', 'A clever kettle'],
    ['A ⟦big⟧ kettle', 'old', 'An old kettle'],
    ['⟦CUTTING EDGE⟧ KETTLES', 'new', 'NEW KETTLES'],
    ['A new ⟦revolutionary⟧ kettle', 'new', 'A new kettle']
  ])('%s with %s', (source, replacement, expected) => {
    const { post, phrase } = marked(source)
    expect(applyChanges(post.text, swapPhrase(post, phrase, replacement))).toBe(expected)
  })
})

describe('caseInSentence', () => {
  it.each([
    ['New mugs. ⟦Shop Now⟧ 👉', 'Have a look'],
    ['⟦SHOP NOW⟧ BEFORE THE RAIN COMES', 'HAVE A LOOK'],
    ['⟦Shop Now⟧ And Save The Day', 'Have A Look'],
    ['so ⟦shop now⟧ and rest', 'have a look']
  ])('%s', (source, expected) => {
    const { post, phrase } = marked(source)
    expect(caseInSentence(post, phrase, 'have a look')).toBe(expected)
  })
})

describe('aroundPhrase', () => {
  const around = (text: string, first: number, last: number) => aroundPhrase(parsePlainPost(text), first, last)

  it('sees the ends of clauses, at marks, emoji and links', () => {
    expect(around('Shop now 👉 here', 0, 1)).toMatchObject({ opens: true, closes: true })
    expect(around('Shop now https://a.example', 0, 1).closes).toBe(true)
    expect(around('we shop now for tea', 1, 2)).toEqual({
      opens: false,
      closes: false,
      wordBefore: 'we',
      wordAfter: 'for'
    })
  })

  it('reads "&" as "and"', () => {
    expect(around('Sign up & win', 0, 1)).toMatchObject({ closes: false, wordAfter: 'and' })
  })
})

describe('subjectBefore', () => {
  const subject = (source: string) => {
    const { post, phrase } = marked(source)
    return subjectBefore(post, sentenceAt(post, phrase.start), phrase.start)
  }

  it.each([
    ['We are ⟦proud⟧ of it', 'We', 'we', 'present'],
    ['We’re so ⟦proud⟧ of it', 'We', 'we', 'present'],
    ['Today, I was very ⟦proud⟧ of it', 'I', 'i', 'past'],
    ['PFE is ⟦proud⟧ of it', 'PFE', 'it', 'present'],
    ['#Acme and @jo are ⟦proud⟧ of it', '#Acme and @jo', 'they', 'present'],
    ['@jo we are ⟦proud⟧ of it', 'we', 'we', 'present'],
    ['So ⟦proud⟧ of it', '', 'none', 'present']
  ])('%s', (source, text, person, tense) => {
    expect(subject(source)).toMatchObject({ text, person, tense })
  })

  it.each(['That is why we are ⟦proud⟧', 'He said what we did is ⟦proud⟧', 'The team that is ⟦proud⟧'])(
    'is unsure of %s',
    (source) => {
      expect(subject(source)).toBeUndefined()
    }
  )
})
