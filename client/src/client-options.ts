import { type LogOutputChannel, l10n } from 'vscode'
import type { ErrorHandler, LanguageClientOptions, Middleware } from 'vscode-languageclient'
import type { InitializationOptions } from '../../server/src/wire.ts'

/** What we judge: posts and Markdown in any file system, and our own configuration file for its diagnostics. */
export const documentSelector = [{ language: 'post' }, { language: 'markdown' }, { pattern: '**/sociable.config.json' }]

/** The client's options, the same in every host. */
export function clientOptions(
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
  middleware: Middleware
): LanguageClientOptions {
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
    errorHandler,
    // the client would show the bare error; whoever follows its state says what there is to say
    initializationFailedHandler: (error) => {
      log.error(String(error))
      return false
    },
    middleware,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false }
  }
}
