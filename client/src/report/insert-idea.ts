import { type Position, SnippetString, type TextDocument, type Uri, type ViewColumn, window, workspace } from 'vscode'
import type { ReportedIdea } from '../../../server/src/wire.ts'
import { draftSnippet, gapBefore } from './draft.ts'

function endOf(document: TextDocument): Position {
  return document.lineAt(document.lineCount - 1).range.end
}

/**
 * Writes an idea as a draft at the end of a feed, with the cursor in its first slot. A Markdown file is one post, so there
 * the draft gets a new file of its own. One step to undo.
 */
export async function insertIdea(idea: ReportedIdea, feed: Uri | undefined, viewColumn: ViewColumn): Promise<void> {
  const opened = feed && (await workspace.openTextDocument(feed))
  const document = opened?.languageId === 'post' ? opened : await workspace.openTextDocument({ language: 'post' })
  const editor = await window.showTextDocument(document, { viewColumn })
  const gap = gapBefore(document.getText())
  if (gap !== '')
    await editor.edit((edit) => edit.insert(endOf(document), gap), { undoStopBefore: true, undoStopAfter: false })
  // at the start of an empty line, so that the editor does not indent what follows
  await editor.insertSnippet(new SnippetString(draftSnippet(idea.snippet)), endOf(document), {
    undoStopBefore: gap === '',
    undoStopAfter: true
  })
  editor.revealRange(editor.selection)
}
