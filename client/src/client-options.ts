import { type LogOutputChannel, l10n } from 'vscode'
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware
} from 'vscode-languageclient'
import type { InitializationOptions } from '../../server/src/wire.ts'

/** What we judge: posts and Markdown in any file system, and our own configuration file for its diagnostics. */
export const documentSelector = [{ language: 'post' }, { language: 'markdown' }, { pattern: '**/sociable.config.json' }]

/** After this many crashes within three minutes the server stays down and one message says so. */
const mostCrashes = 4
const within = 3 * 60 * 1000

/** Restarts a server that died, but not for ever. */
function errorHandler(log: LogOutputChannel): ErrorHandler {
  const crashes: number[] = []
  return {
    error: (error) => {
      log.error(String(error))
      return { action: ErrorAction.Continue }
    },
    closed: () => {
      const now = Date.now()
      crashes.push(now)
      while ((crashes[0] ?? now) < now - within) crashes.shift()
      if (crashes.length <= mostCrashes) {
        log.warn('The server ended; starting it again.')
        return { action: CloseAction.Restart, handled: true }
      }
      return {
        action: CloseAction.DoNotRestart,
        message: l10n.t(
          'Sociable stopped {0} times within three minutes, so it rests now. "Sociable: Restart Server" starts it again; "Sociable: Show Log" shows why.',
          crashes.length
        )
      }
    }
  }
}

/** The client's options, the same in every host. */
export function clientOptions(log: LogOutputChannel, middleware: Middleware): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    files: true,
    // VS Code's own JSON support does; our schema for it finds no other fault
    checksJson: true,
    ...(l10n.bundle ? { l10n: l10n.bundle } : {})
  }
  return {
    documentSelector,
    outputChannel: log,
    initializationOptions,
    errorHandler: errorHandler(log),
    middleware,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false }
  }
}
