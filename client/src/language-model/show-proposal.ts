import {
  commands,
  Disposable,
  l10n,
  SnippetString,
  type Tab,
  TabInputTextDiff,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace
} from 'vscode'
import { tellInStatusBar } from '../our-documents.ts'
import type { Proposal, Proposals } from './proposals.ts'
import { slotSnippet } from './slot-snippet.ts'

/** Shows a proposal beside the text that it would change. */
export async function showProposal({ uri, document, before, after }: Proposal): Promise<void> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)
  const title = l10n.t('{0}: your words ↔ rewritten, score {1} → {2}', name, before, after)
  await commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true })
}

function tabOf(uri: Uri): Tab | undefined {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  return tabs.find(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString())
}

async function close({ uri }: Proposal): Promise<void> {
  const tab = tabOf(uri)
  if (tab) await window.tabGroups.close(tab)
}

/** The proposal that a title button or the palette is about. */
function proposalOf(proposals: Proposals, resource: unknown): Proposal | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input
  const shown = input instanceof TabInputTextDiff ? input.modified : undefined
  const uri = resource instanceof Uri ? resource : shown
  return (uri && proposals.of(uri)) ?? (shown && proposals.of(shown))
}

/** Replaces the words in one step that one undo takes back; slots become tab stops. */
async function replace({ document, range, text }: Proposal): Promise<boolean> {
  const editor = await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.Active })
  // a snippet would indent every line like its first one
  const isIndented = document.lineAt(range.start.line).firstNonWhitespaceCharacterIndex > 0
  const snippet = isIndented ? undefined : slotSnippet(text)
  if (snippet !== undefined) return await editor.insertSnippet(new SnippetString(snippet), range)
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, range, text)
  return await workspace.applyEdit(edit)
}

async function accept(proposal: Proposal): Promise<void> {
  const { document, original, before, after } = proposal
  if (document.isClosed || document.getText() !== original) {
    void window.showWarningMessage(l10n.t('The file has changed since you asked, so nothing was rewritten. Ask again.'))
    return
  }
  await close(proposal)
  if (await replace(proposal)) tellInStatusBar(l10n.t('Rewritten: score {0} → {1}.', before, after))
}

/** "Accept" and "Reject", in the title of the comparison and in the palette. */
export function registerAnswers(proposals: Proposals): Disposable {
  return Disposable.from(
    commands.registerCommand('sociable.acceptRewrite', async (resource?: unknown) => {
      const proposal = proposalOf(proposals, resource)
      if (proposal) await accept(proposal)
    }),
    commands.registerCommand('sociable.rejectRewrite', async (resource?: unknown) => {
      const proposal = proposalOf(proposals, resource)
      if (!proposal) return
      await close(proposal)
      tellInStatusBar(l10n.t('Your own words stay.'))
    })
  )
}
