/** The pieces of rewriting that work on words: verbs, articles, case, questions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verbTable } from '../../server/src/generated/verb-table.ts'
import { articleFor } from '../../server/src/rules/rewriting/article.ts'
import { capitalized, inCaseOf, isCapitals, uncapitalized } from '../../server/src/rules/rewriting/letter-case.ts'
import { toQuestion } from '../../server/src/rules/rewriting/to-question.ts'
import { gerundBase, regularForms, verbBase, verbFormsOf } from '../../server/src/rules/rewriting/verb-forms.ts'

describe('verbs', () => {
  it.each([
    ['announce', 'announces', 'announcing', 'announced', 'announced'],
    ['plan', 'plans', 'planning', 'planned', 'planned'],
    ['carry', 'carries', 'carrying', 'carried', 'carried'],
    ['win', 'wins', 'winning', 'won', 'won'],
    ['come', 'comes', 'coming', 'came', 'come'],
    ['put', 'puts', 'putting', 'put', 'put'],
    ['lie', 'lies', 'lying', 'lied', 'lied']
  ])('knows the forms of %s', (base, ...forms) => {
    expect(verbFormsOf(base)).toEqual([base, ...forms])
  })

  it('finds the base of every form that belongs to one verb alone', () => {
    const bases = [
      ...verbTable.regular.split(' '),
      ...verbTable.irregular.split(',').map((row) => row.split(' ')[0] ?? '')
    ]
    const owners = new Map<string, Set<string>>()
    for (const base of bases) {
      for (const form of verbFormsOf(base) ?? []) owners.set(form, (owners.get(form) ?? new Set()).add(base))
    }
    expect(bases.length).toBeGreaterThan(1000)
    for (const [form, found] of owners) expect(found).toContain(verbBase(form))
  })

  it('tells -ing forms from other words in -ing', () => {
    expect(gerundBase('providing')).toBe('provide')
    expect(gerundBase('running')).toBe('run')
    expect(gerundBase('king')).toBeUndefined()
    expect(gerundBase('bring')).toBeUndefined()
  })

  it('spells regular forms', () => {
    expect(regularForms('wash')).toEqual(['wash', 'washes', 'washing', 'washed', 'washed'])
    expect(regularForms('agree')).toEqual(['agree', 'agrees', 'agreeing', 'agreed', 'agreed'])
  })
})

describe('articles', () => {
  it.each([
    ['apple', 'an'],
    ['hour', 'an'],
    ['house', 'a'],
    ['unique', 'a'],
    ['uninteresting', 'an'],
    ['umbrella', 'an'],
    ['European', 'a'],
    ['MP', 'an'],
    ['UFO', 'a'],
    ['8', 'an'],
    ['80', 'an'],
    ['11', 'an'],
    ['110', 'a'],
    ['one-off', 'a'],
    ['used', 'a']
  ])('before %s is %s', (word, article) => {
    expect(articleFor(word)).toBe(article)
  })
})

describe('case', () => {
  it.each([
    ['ORDER NOW', 'HAVE A LOOK'],
    ['Order Now', 'Have A Look'],
    ['Order now', 'Have a look'],
    ['order now', 'have a look']
  ])('of %s', (original, expected) => {
    expect(inCaseOf(original, 'have a look')).toBe(expected)
  })

  it('leaves names and "I" their capitals', () => {
    expect(uncapitalized('I am here')).toBe('I am here')
    expect(uncapitalized('NASA said')).toBe('NASA said')
    expect(uncapitalized('We are')).toBe('we are')
    expect(capitalized('“we are”')).toBe('“We are”')
    expect(isCapitals('A')).toBe(false)
    expect(isCapitals('A B')).toBe(true)
  })
})

describe('questions', () => {
  it.each([
    ['you agree', 'do you agree'],
    ['u agree', 'do you agree'],
    ['you’re ready for Friday', 'are you ready for Friday'],
    ["you've seen it", 'have you seen it'],
    ['you have a dog', 'do you have a dog'],
    ['you have been there', 'have you been there'],
    ['you loved it', 'did you love it'],
    ['you also miss the sea', 'do you also miss the sea'],
    ['you would go', 'would you go'],
    ["you can't wait for spring", "who else can't wait for spring"],
    ['this made you smile', 'did this make you smile'],
    ['your dog is the best', 'is your dog the best'],
    ['it helps', 'does it help'],
    ['you grew up by the sea', 'did you grow up by the sea']
  ])('%s', (clause, question) => {
    expect(toQuestion(clause)).toBe(question)
  })

  it.each(['quickly then', 'you quickly', 'you', "you don't", 'can we'])('asks nothing of "%s"', (clause) => {
    expect(toQuestion(clause)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void toQuestion(text)))
  })
})
