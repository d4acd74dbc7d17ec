import type { Refusal } from '../rewrite/check-answer.ts'

/** What to tell a model, in English, so that its next answer is a better one; undefined where that is of no use. */
export function retryWords(why: Refusal, words: readonly string[]): string | undefined {
  const list = words.map((word) => `“${word}”`).join(', ')
  switch (why) {
    case 'empty':
    case 'commentary':
    case 'structure':
      return 'Answer with the rewritten post alone, between <post> and </post>, without comments and without separator lines.'
    case 'unchanged':
    case 'notBetter':
      return 'It is no less of an advert than before. Drop what pushes, praises or announces, and talk to the reader as one person to another. All rules hold.'
    case 'lost':
      return `You left out ${list}. Keep every link, @mention, #hashtag, number, day and month exactly as in the post.`
    case 'invented':
      return `You made up ${list}. Say nothing that the post or I have not said; write a slot in square brackets instead.`
    case 'tooManySlots':
      return 'Use three slots at most.'
    case 'tooLong':
    case 'notShorter':
      return 'It is too long. Say less; all rules hold.'
    case 'declined':
    case 'offTopic':
      return undefined
  }
}
