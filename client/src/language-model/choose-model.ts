import { type LanguageModelChat, l10n, type Memento, type QuickPickItem, window } from 'vscode'

const key = 'sociable.languageModel'

/** The model that was chosen last, else the first one that the editor offers. */
export function usualModel(models: readonly LanguageModelChat[], memory: Memento): LanguageModelChat | undefined {
  const id = memory.get<string>(key)
  return models.find((model) => model.id === id) ?? models[0]
}

/** Asks which of several models to use, and remembers it. */
export async function chooseModel(
  models: readonly LanguageModelChat[],
  memory: Memento
): Promise<LanguageModelChat | undefined> {
  const usual = usualModel(models, memory)
  const items = models.map((model): QuickPickItem & { readonly model: LanguageModelChat } => ({
    label: model === usual ? `$(check) ${model.name}` : model.name,
    description: model.vendor,
    model
  }))
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Which language model?') })
  if (picked) await memory.update(key, picked.model.id)
  return picked?.model
}
