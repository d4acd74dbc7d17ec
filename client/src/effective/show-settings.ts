import { commands, Disposable, EventEmitter, l10n, languages, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { EffectiveSettings, SettingsParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { configScope } from '../commands/edit-config.ts'
import { onChecked } from '../on-checked.ts'
import type { Switch } from '../switch.ts'
import { originsFor, scopeOf } from './origins.ts'
import { type EditorValue, renderSettings } from './render-settings.ts'

const scheme = 'sociable-settings'

/** Milliseconds from a change of a file to what is shown of it. */
const pause = 500

/** Settings that stand in the editor alone. */
const editorKeys = ['enable', 'calm', 'markdown', 'checkWorkspace', 'codeLens', 'inlayHints', 'statusBar'] as const

/** "Show Effective Configuration": what is in force for a file and where it comes from, in a document nobody can edit. */
export function registerShowSettings(client: BaseLanguageClient, power: Switch): Disposable {
  const changed = new EventEmitter<Uri>()
  const shown = (): readonly Uri[] =>
    workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme).map(({ uri }) => uri)

  const files = workspace.createFileSystemWatcher('**/sociable.config.json')
  let timer: ReturnType<typeof setTimeout> | undefined

  /** The server hears of a file as late as we do, and on a busy machine later: then its next judgement tells. */
  function soon(): void {
    if (shown().length === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => shown().forEach((uri) => void changed.fire(uri)), pause)
  }

  function editorValues(scope: Uri): readonly EditorValue[] {
    const settings = workspace.getConfiguration('sociable', scope)
    return editorKeys.map((key) =>
      key === 'enable' && power.chosen !== undefined
        ? { key, value: power.chosen, origin: l10n.t('chosen with “Sociable: Toggle”') }
        : { key, value: settings.get<unknown>(key), origin: scopeOf([key], scope) }
    )
  }

  async function text(about: Uri): Promise<string> {
    const params: SettingsParams = { uri: about.toString() }
    const effective = await ask<EffectiveSettings>(client, 'sociable/settings', params)
    const heading = [
      l10n.t('What is in force for {0}, and where it comes from.', workspace.asRelativePath(about)),
      effective.config === undefined
        ? l10n.t('There is no sociable.config.json for it; settings win over defaults.')
        : l10n.t(
            '{0} wins over settings, and settings over defaults.',
            workspace.asRelativePath(Uri.parse(effective.config, true))
          )
    ]
    return renderSettings(effective, originsFor(effective, about), editorValues(about), heading)
  }

  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) => text(Uri.parse(query, true))
    }),
    commands.registerCommand('sociable.showSettings', async () => {
      const scope = await configScope()
      if (scope === undefined) return
      const uri = Uri.from({ scheme, path: l10n.t('Sociable in force.jsonc'), query: scope })
      changed.fire(uri)
      const document = await workspace.openTextDocument(uri)
      await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'jsonc'), { preview: true })
    }),
    power.onDidChange(() => shown().forEach((uri) => void changed.fire(uri))),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sociable')) shown().forEach((uri) => void changed.fire(uri))
    }),
    files,
    files.onDidCreate(soon),
    files.onDidChange(soon),
    files.onDidDelete(soon),
    onChecked(client, soon),
    { dispose: () => clearTimeout(timer) }
  )
}
