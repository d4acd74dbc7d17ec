import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ConfigChange, ConfigEdit, EditConfigParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { tellInStatusBar } from '../our-documents.ts'

/** What a configuration is asked about that belongs to a whole folder: any file in it would do. */
function anyFileIn(folder: Uri): string {
  return Uri.joinPath(folder, 'any.post').toString()
}

/**
 * Whose configuration a command is about: that of the file with the cursor, else of the only folder, else of the folder
 * that somebody picks. Without any folder, of nothing on disk.
 *
 * @returns `undefined` where nobody picked
 */
export async function configScope(): Promise<string | undefined> {
  const active = window.activeTextEditor?.document.uri
  if (active && workspace.getWorkspaceFolder(active)) return active.toString()
  const folders = workspace.workspaceFolders ?? []
  const [only] = folders
  if (!only) return active?.toString() ?? 'untitled:any.post'
  if (folders.length === 1) return anyFileIn(only.uri)
  const picked = await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Which folder is it about?') })
  return picked && anyFileIn(picked.uri)
}

/** The same change in the editor's own settings, for people without a folder. */
async function changeSettings(change: ConfigChange): Promise<void> {
  const settings = workspace.getConfiguration('sociable')
  const update = (key: string, value: unknown) => settings.update(key, value, ConfigurationTarget.Global)
  const merged = (key: string, more: object) => update(key, { ...settings.inspect<object>(key)?.globalValue, ...more })
  if (change.type === 'target') return update('target', change.target)
  if (change.type === 'profile') return merged('profile', change.lists)
  const known: unknown = settings.inspect<Record<string, unknown>>('rules')?.globalValue?.[change.rule]
  const level = typeof known === 'object' && known !== null ? { ...known, level: change.level } : change.level
  return merged('rules', { [change.rule]: level })
}

/**
 * The edit, made for the text that the editor holds: a file that is there is opened first. An open file's edit names its
 * version, and its saving fails where another program has written meanwhile, so nobody's words are written over.
 */
async function askForEdit(client: BaseLanguageClient, params: EditConfigParams): Promise<ConfigEdit | null> {
  const first = await ask<ConfigEdit | null>(client, 'sociable/editConfig', params)
  if (!first || first.edit.documentChanges?.some((change) => 'kind' in change)) return first
  await workspace.openTextDocument(Uri.parse(first.uri, true))
  return ask<ConfigEdit | null>(client, 'sociable/editConfig', params)
}

/**
 * Changes the `sociable.config.json` that is in force for `uri`, or makes one, and says where. What somebody has not
 * saved in it stays unsaved. Without a folder it changes the editor's settings.
 *
 * @throws where it could not be changed, or was changed but not saved
 */
export async function editConfig(client: BaseLanguageClient, uri: string, change: ConfigChange): Promise<void> {
  const found = await askForEdit(client, { uri, change })
  if (!found) {
    await changeSettings(change)
    return tellInStatusBar(l10n.t('Saved in your settings.'))
  }
  const config = Uri.parse(found.uri, true)
  const isDirty = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === config.toString()
  )
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit)
  if (edit.size > 0) {
    if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('sociable.config.json could not be changed.'))
    const document = await workspace.openTextDocument(config)
    const isSaved = isDirty || !document.isDirty || (await document.save().then(undefined, () => false))
    if (!isSaved)
      throw new Error(l10n.t('sociable.config.json could not be saved. The change is in the editor, not yet on disk.'))
  }
  tellInStatusBar(l10n.t('Saved in {0}.', workspace.asRelativePath(config)))
}
