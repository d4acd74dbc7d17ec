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
