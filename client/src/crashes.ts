import { commands, type Disposable, type LogOutputChannel, l10n, window } from 'vscode'
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, State } from 'vscode-languageclient'

/** After this many crashes within three minutes the server stays down and one message says so. */
const mostCrashes = 4
const within = 3 * 60 * 1000

/** Before a server that died on its way up is started again, in milliseconds: what waited for it is turned down first. */
const breath = 200

/** Restarts a server that died, but not for ever, and says the few words that there are to say. */
export interface Crashes {
  readonly errorHandler: ErrorHandler
  /** Keeps the client's own popups in its log, and says once where the server cannot be started at all. */
  follow(client: BaseLanguageClient): Disposable
  /** Forgets what happened so far: somebody starts the server by hand. */
  forgive(): void
}

/** Nothing has crashed yet. */
export function createCrashes(log: LogOutputChannel): Crashes {
  let crashes: number[] = []
  let isStarting = false
  let hasDied = false

  function say(message: string): void {
    const showLog = l10n.t('Show Log')
    const startAgain = l10n.t('Start Again')
    log.error(message)
    void window.showErrorMessage(message, showLog, startAgain).then((choice) => {
      if (choice === showLog) log.show()
      if (choice === startAgain) return commands.executeCommand('sociable.restartServer')
    })
  }

  return {
    errorHandler: {
      error: (error) => {
        log.error(String(error))
        return { action: ErrorAction.Continue, handled: true }
      },
      closed: async () => {
        const now = Date.now()
        hasDied = true
        crashes = [...crashes, now].filter((time) => time >= now - within)
        const count = crashes.length
        if (isStarting) await new Promise((done) => setTimeout(done, breath))
        if (count <= mostCrashes) {
          log.warn('The server ended; starting it again.')
          return { action: CloseAction.Restart, handled: true }
        }
        say(
          l10n.t(
            'Sociable stopped {0} times within three minutes, so it rests and posts are not checked. The log says why.',
            count
          )
        )
        return { action: CloseAction.DoNotRestart, handled: true }
      }
    },
    follow(client) {
      const { error } = client
      client.error = (message, data) => error.call(client, message, data, false)
      return client.onDidChangeState(({ newState }) => {
        isStarting = newState === State.Starting
        if (isStarting) hasDied = false
        if (newState === State.StartFailed && !hasDied)
          say(l10n.t('Sociable could not start, so posts are not checked. The log says why.'))
      })
    },
    forgive() {
      crashes = []
    }
  }
}
