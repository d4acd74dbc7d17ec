import { config as speak } from '@vscode/l10n'
import { type ExtensionContext, l10n, window } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { createCalm } from './calm.ts'
import { clientOptions } from './client-options.ts'
import { registerRestartServer } from './commands/restart-server.ts'
import { createCrashes } from './crashes.ts'
import { createEmptyFeedHint } from './empty-feed-hint.ts'
import { answerFileRequests } from './file-requests.ts'
import { middleware } from './middleware.ts'
import { createProgress } from './progress.ts'
import { registerCommands } from './register-commands.ts'
import { translateSharedWords } from './shared-words.ts'
import { showStatus } from './show-status.ts'
import { createSwitch } from './switch.ts'

/** Makes a client for the host that we run in. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient

/**
 * Starts the server and everything that shows what it says, without waiting for it: the editor has other extensions to
 * start. Where the server does not start, one message says so, and the log holds the reason.
 */
export function startSociable(context: ExtensionContext, createClient: CreateClient): void {
  // words that we share with the server
  if (l10n.bundle) speak({ contents: l10n.bundle })
  translateSharedWords()
  const log = window.createOutputChannel('Sociable', { log: true })
  const power = createSwitch(context.workspaceState)
  const calm = createCalm()
  const progress = createProgress()
  const crashes = createCrashes(log)
  const options = clientOptions(log, crashes.errorHandler, middleware(power, calm, progress))
  const client = createClient('sociable', 'Sociable', options)
  context.subscriptions.push(
    log,
    client,
    crashes.follow(client),
    answerFileRequests(client),
    power,
    calm,
    showStatus(client, power, progress),
    createEmptyFeedHint(),
    registerCommands(context, client, power, log),
    registerRestartServer(client, crashes, log)
  )
  client.start().catch((error: unknown) => log.error(String(error)))
}
