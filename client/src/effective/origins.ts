import { l10n, Uri, workspace } from 'vscode'
import type { EffectiveSettings } from '../../../server/src/wire.ts'
import type { OriginOf } from './render-settings.ts'

function says(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (value === undefined || value === null) return false
  if (key === undefined) return true
  // a rule that is set to a level alone
  if (typeof value === 'string') return key === 'level'
  return typeof value === 'object' && says(Reflect.get(value, key), rest)
}

/** Which of the editor's settings says something, the strongest first. */
export function scopeOf(path: readonly string[], scope: Uri): string {
  const [key = '', ...rest] = path
  const found = workspace.getConfiguration('sociable', scope).inspect<unknown>(key)
  const language = [found?.workspaceFolderLanguageValue, found?.workspaceLanguageValue, found?.globalLanguageValue]
  if (says(found?.workspaceFolderValue, rest)) return l10n.t('folder settings')
  if (says(found?.workspaceValue, rest)) return l10n.t('workspace settings')
  if (says(found?.globalValue, rest)) return l10n.t('user settings')
  return language.some((value) => says(value, rest)) ? l10n.t('settings for the language') : l10n.t('by default')
}

/** Where each value comes from that is in force for `scope`. */
export function originsFor({ origins, config }: EffectiveSettings, scope: Uri): OriginOf {
  const known = new Map(origins.map(({ path, from }) => [path.join('\n'), from]))
  const file = config === undefined ? '' : workspace.asRelativePath(Uri.parse(config, true))
  return (path) => (known.get(path.join('\n')) === 'file' ? file : scopeOf(path, scope))
}
