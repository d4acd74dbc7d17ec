import { Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { followStatus } from './follow-status.ts'
import { createLanguageStatus } from './language-status.ts'
import type { Progress } from './progress.ts'
import { createStatusBar } from './status-bar.ts'
import type { Switch } from './switch.ts'

/** Keeps the status bar and the language status true. */
export function showStatus(client: BaseLanguageClient, power: Switch, progress: Progress): Disposable {
  const bar = createStatusBar()
  const status = createLanguageStatus()
  return Disposable.from(
    bar,
    status,
    followStatus(client, power, (followed) => {
      bar.show(followed)
      status.show(followed)
      if (followed.state === 'judged' && followed.status.findings > 0) progress.sawFinding()
    })
  )
}
