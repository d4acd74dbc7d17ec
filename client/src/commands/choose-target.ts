import { commands, type Disposable, l10n, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { EffectiveSettings, SettingsParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { configScope, editConfig } from './edit-config.ts'

/** The targets by name, the default first, and what they ask. They are the keys of score/targets.yaml. */
function targets(): Readonly<Record<string, string>> {
  return {
    'social-first': l10n.t('at most a fifth sells; at least half is personal, talks, gives or shares'),
    'rule-of-thirds': l10n.t('a third sells, a third shares and informs, a third is personal and conversation'),
    '80-20': l10n.t('at most a fifth sells'),
    '5-3-2': l10n.t('of ten: five from others, three of your own, two personal'),
    '70-20-10': l10n.t('of ten: seven worth reading, two passed on, one sells'),
    '4-1-1': l10n.t('of six: four from others, one of your own, one sells')
  }
}

/** "Choose a Target": what a good mix of posts is. Rules of thumb, one as good as another. */
export function registerChooseTarget(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('sociable.chooseTarget', async (about?: unknown) => {
    const uri = typeof about === 'string' ? about : await configScope()
    if (uri === undefined) return
    const params: SettingsParams = { uri }
    const { settings } = await ask<EffectiveSettings>(client, 'sociable/settings', params)
    const items = Object.entries(targets()).map(([name, asks]) => ({
      label: name === settings.target ? `$(check) ${name}` : name,
      detail: asks,
      name
    }))
    const placeHolder = l10n.t('What is a good mix of posts? Rules of thumb, and they disagree')
    const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true })
    if (picked) await editConfig(client, uri, { type: 'target', target: picked.name })
  })
}
