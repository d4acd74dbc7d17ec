import { commands, Disposable, l10n, Range, Selection } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { MovedPost, MovePostParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { ourEditor, tellInStatusBar } from '../our-documents.ts'

function reason(why: 'none' | 'edge' | 'unclosed', by: 1 | -1): string {
  if (why === 'none') return l10n.t('Put the cursor into a post first.')
  if (why === 'unclosed')
    return l10n.t('A header here has no closing line of three hyphens. Add it, then posts can move.')
  return by === -1 ? l10n.t('This is the first post already.') : l10n.t('This is the last post already.')
}

/** "Move Post Up" and "Move Post Down": one step to undo, and the cursor goes with the post. */
export function registerMovePost(client: BaseLanguageClient): Disposable {
  async function move(by: 1 | -1): Promise<void> {
    const editor = ourEditor(l10n.t('Open a .post file first; then this moves the post at the cursor.'))
    if (!editor) return
    const { document, selection } = editor
    if (document.languageId !== 'post') return tellInStatusBar(l10n.t('Posts move in .post files only.'))
    const { line, character } = selection.active
    const params: MovePostParams = { uri: document.uri.toString(), position: { line, character }, by }
    const moved = await ask<MovedPost | null>(client, 'sociable/movePost', params)
    if (!moved) return
    if ('why' in moved) return tellInStatusBar(reason(moved.why, by))
    // typed on meanwhile: the change is of another text
    if (document.version !== moved.version) return
    const { start, end } = moved.range
    const range = new Range(start.line, start.character, end.line, end.character)
    if (!(await editor.edit((edit) => edit.replace(range, moved.text)))) return
    const at = document.positionAt(moved.cursor)
    editor.selection = new Selection(at, at)
    editor.revealRange(new Range(at, at))
  }

  return Disposable.from(
    commands.registerCommand('sociable.movePostUp', () => move(-1)),
    commands.registerCommand('sociable.movePostDown', () => move(1))
  )
}
