import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode'
import { inWords } from '../../server/src/score/in-words.ts'
import type { Status } from '../../server/src/wire.ts'
import type { Followed } from './follow-status.ts'

const selector = [{ language: 'post' }, { language: 'markdown' }]

/** What the language status shows; `show` keeps it true. */
export interface LanguageStatus extends Disposable {
  show(followed: Followed): void
}

function balanceOf({ posts, post, balance }: Status): string {
  return posts === 1 && post
    ? l10n.t('Score {0}, {1}', post.score, inWords(post.score))
    : l10n.t('Balance {0}, {1}', balance, inWords(balance))
}

/**
 * Two lines behind the braces in the status bar: the balance in a word with the way to the report, and the target with
 * the way to another one. Neither is ever a warning: nothing is broken.
 */
export function createLanguageStatus(): LanguageStatus {
  const balance = languages.createLanguageStatusItem('sociable.balance', selector)
  balance.name = l10n.t('Sociable: Balance')
  balance.severity = LanguageStatusSeverity.Information
  const target = languages.createLanguageStatusItem('sociable.target', [])
  target.name = l10n.t('Sociable: Target')
  target.severity = LanguageStatusSeverity.Information

  function put(text: string, detail: string, busy: boolean, command: { title: string; command: string } | undefined) {
    balance.selector = selector
    balance.text = text
    balance.detail = detail
    balance.busy = busy
    balance.command = command
  }

  return {
    show(followed) {
      target.selector = followed.state === 'judged' ? selector : []
      if (followed.state === 'judged') {
        const { status } = followed
        const report = { title: l10n.t('Report'), command: 'sociable.showReport' }
        put(balanceOf(status), l10n.t('posts: {0}', status.posts), false, report)
        target.text = l10n.t('Target: {0}', status.target)
        target.detail = l10n.t('a good mix of posts')
        target.command = { title: l10n.t('Choose'), command: 'sociable.chooseTarget' }
      } else if (followed.state === 'starting') put(l10n.t('Sociable'), l10n.t('is starting'), true, undefined)
      else if (followed.state === 'off')
        put(l10n.t('Sociable is off'), '', false, { title: l10n.t('Switch On'), command: 'sociable.toggle' })
      else balance.selector = []
    },
    dispose: () => {
      balance.dispose()
      target.dispose()
    }
  }
}
