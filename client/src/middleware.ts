import type { Middleware } from 'vscode-languageclient'
import type { Calm } from './calm.ts'
import type { Progress } from './progress.ts'
import type { Switch } from './switch.ts'

/** What stands between the editor and the server: the switch, calm mode, and the walkthrough's ticks. */
export function middleware(power: Switch, calm: Calm, progress: Progress): Middleware {
  return {
    workspace: {
      configuration: async (params, token, next) => {
        const answers: unknown = await next(params, token)
        const { chosen } = power
        if (chosen === undefined || !Array.isArray(answers)) return Array.isArray(answers) ? answers : []
        return answers.map((answer: unknown, at) =>
          params.items[at]?.section === 'sociable' && typeof answer === 'object'
            ? { ...answer, enable: chosen }
            : answer
        )
      }
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      await calm.wait(document, token)
      return next(document, previousResultId, token)
    },
    resolveCodeAction: (item, token, next) => {
      const data: unknown = 'data' in item ? item.data : undefined
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'edit') progress.tookEdit()
      return next(item, token)
    }
  }
}
