import * as l10n from '@vscode/l10n'
import type { Refusal } from '../rewrite/check-answer.ts'

/** Why an answer is not shown, for people. */
export function refusalWords(why: Refusal, words: readonly string[]): string {
  const list = words.map((word) => `“${word}”`).join(', ')
  switch (why) {
    case 'empty':
      return l10n.t('The language model answered nothing. Your post is as it was.')
    case 'declined':
      return l10n.t('The language model would not rewrite this. Your post is as it was.')
    case 'commentary':
      return l10n.t('The language model talked about the post and did not rewrite it. Your post is as it was.')
    case 'structure':
      return l10n.t('The answer would have cut the post in two or hidden a part of it, so it is not shown.')
    case 'unchanged':
      return l10n.t('The language model would leave the post as it is.')
    case 'lost':
      return l10n.t('The answer has lost {0}, so it is not shown.', list)
    case 'invented':
      return l10n.t(
        'The answer says things that neither your post nor your profile says, so it is not shown: {0}.',
        list
      )
    case 'offTopic':
      return l10n.t('The answer is about something else, so it is not shown.')
    case 'tooManySlots':
      return l10n.t('The answer has more gaps to fill in than words of yours, so it is not shown.')
    case 'tooLong':
      return l10n.t('The answer is longer than the network takes, so it is not shown.')
    case 'notShorter':
      return l10n.t('The answer is not shorter, so it is not shown.')
    case 'notBetter':
      return l10n.t('The answer would not score higher than your own words, so it is not shown.')
  }
}

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
