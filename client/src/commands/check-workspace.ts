import { CancellationError, commands, type Disposable, l10n, ProgressLocation, window } from 'vscode'
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient'
import type { CheckWorkspaceParams, WorkspaceSummary } from '../../../server/src/wire.ts'

let runs = 0

/** Checks every post in the workspace, with progress and a way to stop; the Problems panel keeps what it finds. */
export function registerCheckWorkspace(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('sociable.checkWorkspace', async (): Promise<WorkspaceSummary | undefined> => {
    const options = { location: ProgressLocation.Notification, title: l10n.t('Checking all posts'), cancellable: true }
    const summary = await window.withProgress(options, async (progress, token) => {
      const workDoneToken = `sociable-check-${++runs}`
      let done = 0
      const reports = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'end') return
        const percentage = value.percentage ?? done
        progress.report({
          increment: Math.max(0, percentage - done),
          ...(value.message ? { message: value.message } : {})
        })
        done = percentage
      })
      try {
        const params: CheckWorkspaceParams = { workDoneToken }
        return await client.sendRequest<WorkspaceSummary>('sociable/checkWorkspace', params, token)
      } catch (error) {
        if (token.isCancellationRequested || error instanceof CancellationError) return undefined
        throw error
      } finally {
        reports.dispose()
      }
    })
    if (summary) {
      window.setStatusBarMessage(
        l10n.t('Sociable: {0} posts in {1} files, {2} findings.', summary.posts, summary.files, summary.findings),
        8000
      )
    }
    return summary
  })
}
