import { commands, type Disposable, l10n, type QuickPickItem, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Level } from '../../../server/src/settings/types.ts'
import type { EffectiveSettings, SettingsParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { configScope, editConfig } from './edit-config.ts'

const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error']

function meaningOf(level: Level): string {
  switch (level) {
    case 'off':
      return l10n.t('never report it')
    case 'hint':
      return l10n.t('three small dots, and nothing among the problems')
    case 'info':
      return l10n.t('a squiggle in blue')
    case 'warning':
      return l10n.t('a squiggle in yellow')
    case 'error':
      return l10n.t('a squiggle in red; stops a build that checks posts')
  }
}

function levelIn(rules: unknown, rule: string): Level | undefined {
  if (typeof rules !== 'object' || rules === null) return undefined
  const known: unknown = (rules as Readonly<Record<string, unknown>>)[rule]
  const value: unknown = typeof known === 'object' && known !== null && 'level' in known ? known.level : known
  return levels.find((level) => level === value)
}

async function rulesOf(client: BaseLanguageClient, uri: string): Promise<unknown> {
  const params: SettingsParams = { uri }
  return (await ask<EffectiveSettings>(client, 'sociable/settings', params)).settings.rules
}

async function pickRule(rules: unknown): Promise<string | undefined> {
  if (typeof rules !== 'object' || rules === null) return undefined
  const items = Object.keys(rules)
    .sort()
    .map((rule) => ({ label: rule, description: levelIn(rules, rule) }))
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Which rule should speak louder or softer?') })
  return picked?.label
}

/** "Change the Level of a Rule": from the light bulb with the rule, from the palette with a question. */
export function registerChangeLevel(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('sociable.changeLevel', async (about?: unknown, named?: unknown) => {
    const uri = typeof about === 'string' ? about : await configScope()
    if (uri === undefined) return
    const rules = await rulesOf(client, uri)
    const rule = typeof named === 'string' ? named : await pickRule(rules)
    if (rule === undefined) return
    const current = levelIn(rules, rule)
    const items = levels.map((level): QuickPickItem & { level: Level } => ({
      label: level === current ? `$(check) ${level}` : level,
      description: meaningOf(level),
      level
    }))
    const picked = await window.showQuickPick(items, { placeHolder: l10n.t('How loudly should “{0}” speak?', rule) })
    if (picked) await editConfig(client, uri, { type: 'level', rule, level: picked.level })
  })
}
