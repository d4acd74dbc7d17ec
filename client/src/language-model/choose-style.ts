import { type LanguageModelChat, l10n, type Memento, type QuickPickItem, QuickPickItemKind, window } from 'vscode'
import type { Style } from '../../../server/src/rewrite/styles.ts'
import type { PostPreview } from '../../../server/src/wire.ts'
import { chooseModel, usualModel } from './choose-model.ts'

/** What somebody wants of which model. */
export interface Wish {
  readonly style: Style
  /** Id of the network to fit. */
  readonly network?: string
  readonly model: LanguageModelChat
}

/** Whether a value (of a key binding) is a style. */
export function isStyle(value: unknown): value is Style {
  return value === 'personal' || value === 'conversational' || value === 'shorter' || value === 'network'
}

interface Choice extends QuickPickItem {
  readonly style?: Style
}

function styleItems(networks: readonly string[]): readonly Choice[] {
  const [only] = networks
  const forNetwork = only !== undefined && networks.length === 1 ? l10n.t('For {0}', only) : l10n.t('For one network…')
  return [
    { label: l10n.t('More personal'), description: l10n.t('sounds like you'), style: 'personal' },
    { label: l10n.t('More conversational'), description: l10n.t('talks with the reader'), style: 'conversational' },
    { label: l10n.t('Shorter'), description: l10n.t('says the one thing that matters'), style: 'shorter' },
    { label: forNetwork, description: l10n.t('its length and its tone'), style: 'network' }
  ]
}

/** The network to fit: the only one that the post is for, else what somebody picks; its own ones come first. */
export async function chooseNetwork({ networks }: PostPreview): Promise<string | undefined> {
  const own = networks.filter(({ isChosen }) => isChosen)
  if (own.length === 1) return own[0]?.id
  const items = networks.map(({ id, name, limit }) => ({
    label: name,
    description: limit === undefined ? '' : l10n.t('{0} characters', limit),
    id
  }))
  return (await window.showQuickPick(items, { placeHolder: l10n.t('For which network?') }))?.id
}

/** Asks what the rewriting should be like. Which model is used stands below, and can be changed there. */
export async function chooseStyle(
  preview: PostPreview,
  models: readonly LanguageModelChat[],
  memory: Memento
): Promise<Wish | undefined> {
  const own = preview.networks.filter(({ isChosen }) => isChosen).map(({ name }) => name)
  for (let model = usualModel(models, memory); model; ) {
    const other: readonly Choice[] =
      models.length > 1 ? [{ label: l10n.t('$(gear) Another model'), description: model.name }] : []
    const placeHolder = l10n.t('Rewrite how? The post, its findings and your profile are sent to {0}.', model.name)
    const separator: Choice = { label: '', kind: QuickPickItemKind.Separator }
    const items = [...styleItems(own), ...(other.length > 0 ? [separator] : []), ...other]
    const picked = await window.showQuickPick<Choice>(items, { placeHolder })
    if (!picked) return undefined
    if (picked.style === undefined) {
      model = (await chooseModel(models, memory)) ?? model
      continue
    }
    const network = picked.style === 'network' ? await chooseNetwork(preview) : undefined
    if (picked.style === 'network' && network === undefined) return undefined
    return { style: picked.style, model, ...(network === undefined ? {} : { network }) }
  }
  return undefined
}
