/** The bank of questions and personal lines: fit to be posted, and complete for every topic. */
import { describe, expect, it } from 'vitest'
import { personalBank, questionBank } from '../../server/src/generated/prompts.ts'
import { inspect } from '../../server/src/inspect.ts'
import { canFill, fillPrompt } from '../../server/src/rules/prompts/fill-prompt.ts'
import { topicsOf } from '../../server/src/rules/prompts/topics-of.ts'
import { appendSentence } from '../../server/src/rules/rewriting/append-sentence.ts'
import { plainSnippet } from '../../server/src/rules/snippet.ts'
import { defaultSettings, emptyProfile } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

const profile = {
  ...emptyProfile,
  places: ['Oakville'],
  pets: ['Biscuit'],
  hobbies: ['pub trivia'],
  people: ['Sam'],
  causes: ['the library']
}
const settings = { ...defaultSettings, profile, maxFindingsPerPost: 0 }

function plain(line: string): string {
  return plainSnippet(fillPrompt(line, profile, 1))
}

/** Rules that say more than a hint about a text, and rules of the bank's own. */
function complaints(text: string): readonly string[] {
  const report = inspect({ text, languageId: 'post' }, settings)
  return report.posts.flatMap(({ findings }) =>
    findings
      .filter(({ level, rule }) => level !== 'hint' || rule === 'no-invitation' || rule === 'nothing-personal')
      .map(({ rule }) => rule)
  )
}

describe('the bank', () => {
  it.each(Object.entries(questionBank))('asks what draws no complaint: %s', (_, lines) => {
    for (const line of lines) {
      const found = complaints(`The lights are on in the harbour tonight. ${plain(line)}`)
      expect(found.filter((rule) => rule !== 'nothing-personal')).toEqual([])
    }
  })

  it.each(Object.entries(personalBank))('adds a person and no complaint: %s', (_, lines) => {
    for (const line of lines) {
      const found = complaints(`The lights are on in the harbour tonight. ${plain(line)}`)
      expect(found.filter((rule) => rule !== 'no-invitation')).toEqual([])
    }
  })
})

describe('fillPrompt', () => {
  it('makes tab stops of brackets and names of braces', () => {
    expect(fillPrompt('{pet} and I [who got it, and how].', profile, 0)).toBe(
      `Biscuit and I \${1:who got it, and how}.`
    )
    expect(fillPrompt('[a] or [b]?', profile, 0)).toBe(`\${1:a} or \${2:b}?`)
    expect(canFill('Where in {place}?', emptyProfile)).toBe(false)
    expect(canFill('Where in {place}?', profile)).toBe(true)
  })
})

describe('topicsOf', () => {
  it.each([
    ['The first pizza is out of the oven.', 'topic-food'],
    ['Puppy class starts on Monday, leash and all.', 'topic-dogs'],
    ['Three books that kept me up. #AmReading #BookClub', 'topic-books'],
    ['Book your table now.', undefined],
    ['Kickoff is at three, bring your lucky scarf. #PremierLeague', 'topic-sport'],
    ['Our plumber came twice.', 'topic-repairs']
  ])('%s', (text, topic) => {
    expect(topicsOf(parsePlainPost(text))[0]).toBe(topic)
  })
})

describe('appendSentence', () => {
  function appended(text: string, languageId: 'post' | 'markdown' = 'post'): string {
    const post = inspect({ text, languageId }, settings).posts[0]
    if (!post) return ''
    const change = appendSentence(post.view, 'And you?')
    const own = post.view.post.text
    return own.slice(0, change.start) + change.text + own.slice(change.end)
  }

  it.each([
    ['Rain again.', 'Rain again. And you?'],
    ['Rain again', 'Rain again. And you?'],
    ['Rain again 🌧️', 'Rain again 🌧️ And you?'],
    ['Rain again. #weather #oakville', 'Rain again. And you? #weather #oakville'],
    ['Rain again #weather #oakville', 'Rain again. And you? #weather #oakville'],
    ['I love my #dog', 'I love my #dog. And you?'],
    ['Read on: https://example.com/rain', 'Read on: https://example.com/rain And you?'],
    ['Rain again. https://example.com/rain', 'Rain again. And you? https://example.com/rain'],
    ['Rain again https://example.com/rain #weather', 'Rain again https://example.com/rain And you? #weather'],
    ['Rain again. https://example.com/rain via @sam', 'Rain again. And you? https://example.com/rain via @sam'],
    ['One line\nAnother line', 'One line\nAnother line\nAnd you?'],
    ['One.\r\n\r\nTwo.\r\n\r\n#tag', 'One.\r\n\r\nTwo.\r\n\r\nAnd you?\r\n\r\n#tag'],
    ['“Rain again.”', '“Rain again.” And you?'],
    ['First part.\n\n===\n\nSecond part #tag', 'First part.\n\n===\n\nSecond part. And you? #tag'],
    ['Rain again <!-- check -->', 'Rain again. And you? <!-- check -->']
  ])('%j', (text, expected) => {
    expect(appended(text)).toBe(expected)
  })

  it('gives Markdown a paragraph of its own', () => {
    expect(appended('- one\n- two\n', 'markdown')).toBe('- one\n- two\n\nAnd you?\n')
  })
})
