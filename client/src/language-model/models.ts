import * as vscode from 'vscode'

/** Some editors that take our extension have no language models at all. */
const { lm }: Partial<Pick<typeof vscode, 'lm'>> = vscode

/** The models that the editor offers; none where it knows of no such thing. Sends nothing anywhere. */
export async function findModels(): Promise<readonly vscode.LanguageModelChat[]> {
  try {
    return lm?.selectChatModels ? await lm.selectChatModels() : []
  } catch {
    // whoever offers models has trouble of its own; for us there is none then
    return []
  }
}

/** Calls `listener` when there may be other models; never where the editor has none. */
export function onDidChangeModels(listener: () => void): vscode.Disposable {
  return lm?.onDidChangeChatModels?.(listener) ?? { dispose: () => undefined }
}
