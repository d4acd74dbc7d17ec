import {
  CancellationError,
  type CancellationToken,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  l10n
} from 'vscode'

/** One question and what was answered to it, before the question that follows. */
export interface Turn {
  readonly asked: string
  readonly answered: string
}

/** No post is as long as this, in UTF-16 code units: a model that goes on and on is stopped. */
const longestAnswer = 100_000

/**
 * A model's answer, whole. `onText` hears how many characters there are so far. Throws what the editor or the model's
 * provider throws, and a `CancellationError` when `token` is cancelled.
 */
export async function askModel(
  model: LanguageModelChat,
  before: readonly Turn[],
  question: string,
  onText: (characters: number) => void,
  token: CancellationToken
): Promise<string> {
  const messages = [
    ...before.flatMap(({ asked, answered }) => [
      LanguageModelChatMessage.User(asked),
      LanguageModelChatMessage.Assistant(answered)
    ]),
    LanguageModelChatMessage.User(question)
  ]
  const justification = l10n.t('Sociable rewrites the post that you asked about, and nothing else.')
  const response = await model.sendRequest(messages, { justification }, token)
  let text = ''
  for await (const piece of response.text) {
    if (token.isCancellationRequested) throw new CancellationError()
    text += piece
    onText(text.length)
    if (text.length > longestAnswer) break
  }
  if (token.isCancellationRequested) throw new CancellationError()
  return text
}

/** Why a model could not be asked, for people; undefined where somebody has cancelled and knows. */
export function troubleWords(error: unknown, model: string, token: CancellationToken): string | undefined {
  if (token.isCancellationRequested || error instanceof CancellationError) return undefined
  const code = error instanceof LanguageModelError ? error.code : ''
  switch (code) {
    case LanguageModelError.NoPermissions.name:
      return l10n.t('Sociable may not use {0}, so nothing was sent. You can allow it when you ask again.', model)
    case LanguageModelError.Blocked.name:
      return l10n.t('{0} takes no more requests for now: its quota is used up, or it has blocked this one.', model)
    case LanguageModelError.NotFound.name:
      return l10n.t('{0} is not there any more. Ask again to choose another one.', model)
    default:
      return l10n.t('{0} could not answer. The log says why.', model)
  }
}
