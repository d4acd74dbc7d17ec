import { commands, Disposable, l10n, Position, Range, Selection, TextEditorRevealType, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { inWords } from '../../../server/src/score/in-words.ts'
import type { ReportParams, ReportResult } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { ourEditor, tellInStatusBar } from '../our-documents.ts'
import { neighbourByScore } from './weakest-order.ts'

interface Visit {
  readonly uri: string
  readonly version: number
  readonly index: number
}

/** "Go to Next Weakest Post" and "Previous": a round through a feed, by score, which a change of the text starts anew. */
export function registerGoToWeakest(client: BaseLanguageClient): Disposable {
  let last: Visit | undefined

  async function go(by: 1 | -1): Promise<void> {
    const editor = ourEditor(l10n.t('Open a feed first; then this goes to its weakest post.'))
    if (!editor) return
    const { document } = editor
    const uri = document.uri.toString()
    const params: ReportParams = { uri }
    const report = await ask<ReportResult>(client, 'sociable/report', params)
    const posts = report.files[0]?.posts ?? []
    const here = posts.find(({ range }) => {
      const { start, end } = range
      return new Range(start.line, start.character, end.line, end.character).contains(editor.selection.active)
    })
    const isRound = last?.uri === uri && last.version === document.version && last.index === here?.index
    const found = neighbourByScore(posts, isRound ? here?.index : undefined, by)
    if (!found) return tellInStatusBar(l10n.t('There is no post here yet.'))
    last = { uri, version: document.version, index: found.index }
    const at = document.validatePosition(new Position(found.line, 0))
    editor.selection = new Selection(at, at)
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport)
    tellInStatusBar(
      l10n.t('Post {0} of {1}: score {2}, {3}.', found.index + 1, posts.length, found.score, inWords(found.score))
    )
  }

  return Disposable.from(
    commands.registerCommand('sociable.goToNextWeakest', () => go(1)),
    commands.registerCommand('sociable.goToPreviousWeakest', () => go(-1)),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (last?.uri === uri.toString()) last = undefined
    })
  )
}
