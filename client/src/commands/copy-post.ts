import { commands, type Disposable, env, l10n, type QuickPickItem, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { PlaceParams, PostPreview } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { ourEditor, tellInStatusBar } from '../our-documents.ts'

/** All parts of a thread, or one by its index. */
type Chosen = 'all' | number

async function choosePart({ parts, part }: PostPreview): Promise<Chosen | undefined> {
  const all: QuickPickItem & { chosen: Chosen } = {
    label: l10n.t('All {0} parts', parts.length),
    description: l10n.t('with blank lines between'),
    chosen: 'all'
  }
  const items = parts.map(({ text }, index): QuickPickItem & { chosen: Chosen } => ({
    label: l10n.t('Part {0}', index + 1),
    description: text.split('\n')[0] ?? '',
    chosen: index
  }))
  const here = items.splice(part, 1)
  const picked = await window.showQuickPick([...here, all, ...items], { placeHolder: l10n.t('What of the thread?') })
  return picked?.chosen
}

/**
 * "Copy Post as Published": the words alone, ready to be pasted where they are published. Of a thread the part at the
 * cursor or all of it; an argument `"all"` or `"part"` answers that in a key binding.
 */
export function registerCopyPost(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('sociable.copyPost', async (given?: unknown): Promise<string | undefined> => {
    const editor = ourEditor(l10n.t('Open a feed first; then this copies the post at the cursor.'))
    if (!editor) return undefined
    const { line, character } = editor.selection.active
    const params: PlaceParams = { uri: editor.document.uri.toString(), position: { line, character } }
    const preview = await ask<PostPreview | null>(client, 'sociable/preview', params)
    if (!preview) {
      tellInStatusBar(l10n.t('There is no post here yet.'))
      return undefined
    }
    const { parts, part } = preview
    const isThread = parts.length > 1
    const chosen = !isThread || given === 'part' ? part : given === 'all' ? 'all' : await choosePart(preview)
    if (chosen === undefined) return undefined
    const text = chosen === 'all' ? parts.map((one) => one.text).join('\n\n') : (parts[chosen]?.text ?? '')
    await env.clipboard.writeText(text)
    tellInStatusBar(
      !isThread
        ? l10n.t('Copied, ready to paste.')
        : chosen === 'all'
          ? l10n.t('Copied all {0} parts, ready to paste.', parts.length)
          : l10n.t('Copied part {0} of {1}, ready to paste.', chosen + 1, parts.length)
    )
    return text
  })
}
