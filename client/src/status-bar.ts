import { type Disposable, l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode'
import { inWords } from '../../server/src/score/in-words.ts'
import type { Status } from '../../server/src/wire.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Followed } from './follow-status.ts'
import { kindName, percent } from './kind-name.ts'

function textOf(status: Status): string {
  const { posts, post, balance } = status
  if (posts === 1 && post) return l10n.t('$(comment-discussion) Score {0}, {1}', post.score, inWords(post.score))
  return l10n.t('$(comment-discussion) Balance {0}, {1}', balance, inWords(balance))
}

function tooltipOf(status: Status): MarkdownString {
  const lines: string[] = []
  if (status.post) lines.push(l10n.t('This post: {0} of 100, {1}', status.post.score, kindName(status.post.kind)), '')
  lines.push(l10n.t('Posts: {0}. Target: {1}.', status.posts, escapeMarkdown(status.target)), '')
  for (const [kind, share] of Object.entries(status.mix)) {
    if (share > 0.005) lines.push(`- ${kindName(kind)}: ${percent(share)}`)
  }
  if (status.withheld > 0)
    lines.push('', l10n.t('{0} more findings are kept for later, so that the text stays readable.', status.withheld))
  if (status.advice) lines.push('', escapeMarkdown(status.advice))
  lines.push('', l10n.t('Click for the report.'))
  return new MarkdownString(lines.join('\n'))
}

/** The item in the status bar; `show` keeps it true. */
export interface StatusBar extends Disposable {
  show(followed: Followed): void
}

/**
 * The balance of a feed, or the score of the post in a file of one; where somebody has switched us off, that. Hidden in
 * files that are not ours and in those that are not judged.
 */
export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem('sociable.balance', StatusBarAlignment.Right, 100)
  item.name = l10n.t('Sociable: Balance')

  function put(text: string, tooltip: MarkdownString | string, command: string): void {
    item.text = text
    item.tooltip = tooltip
    item.command = command
    item.accessibilityInformation = { label: text.replace(/\$\([^)]*\)\s*/, ''), role: 'button' }
    item.show()
  }

  return {
    show(followed) {
      if (followed.state === 'none' || followed.state === 'starting') return item.hide()
      const { document } = followed.editor
      if (!workspace.getConfiguration('sociable', document).get<boolean>('statusBar', true)) return item.hide()
      if (followed.state === 'judged') put(textOf(followed.status), tooltipOf(followed.status), 'sociable.showReport')
      else
        put(
          l10n.t('$(comment-discussion) Sociable is off'),
          l10n.t('Posts are not checked in this workspace. Click to switch it on.'),
          'sociable.toggle'
        )
    },
    dispose: () => item.dispose()
  }
}
