import {
  type CancellationToken,
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { PlaceParams, PostPreview } from '../../../server/src/wire.ts'
import type {
  CheckedRewrite,
  CheckRewriteParams,
  RewritePrompt,
  RewritePromptParams
} from '../../../server/src/wire-rewrite.ts'
import { ask } from '../ask.ts'
import { ourEditor } from '../our-documents.ts'
import { askModel, type Turn, troubleWords } from './ask-model.ts'
import { usualModel } from './choose-model.ts'
import { chooseNetwork, chooseStyle, isStyle, type Wish } from './choose-style.ts'
import { findModels } from './models.ts'
import { asRange, createProposals } from './proposals.ts'
import { registerAnswers, showProposal } from './show-proposal.ts'

/** A refused answer is asked for once more, with what was wrong with it. */
const mostQuestions = 2

type Outcome = { readonly good: Exclude<CheckedRewrite, { readonly why: unknown }> } | { readonly words?: string }

/** Where a command is to work: what the light bulb says, else the cursor. */
function placeOf(uri: unknown, position: unknown): PlaceParams | undefined {
  if (typeof uri === 'string' && typeof position === 'object' && position !== null) {
    const { line, character } = position as { readonly line?: unknown; readonly character?: unknown }
    if (typeof line === 'number' && typeof character === 'number') return { uri, position: { line, character } }
  }
  const editor = ourEditor(l10n.t('Open a feed first; then this rewrites the post at the cursor.'))
  if (!editor) return undefined
  const { line, character } = editor.selection.active
  return { uri: editor.document.uri.toString(), position: { line, character } }
}

/** "Rewrite with a Language Model…", and the answers to what it proposes. Nothing is sent before somebody has chosen. */
export function registerRewriteWithModel(
  { globalState }: ExtensionContext,
  client: BaseLanguageClient,
  log: LogOutputChannel
): Disposable {
  const proposals = createProposals()

  async function wishFor(place: PlaceParams, style: unknown, network: unknown): Promise<Wish | undefined> {
    const models = await findModels()
    const model = usualModel(models, globalState)
    if (!model) {
      void window.showInformationMessage(
        l10n.t('Your editor offers no language model just now. The light bulb has rewrites that need none.')
      )
      return undefined
    }
    const preview = await ask<PostPreview | null>(client, 'sociable/preview', place)
    if (!preview) {
      void window.showInformationMessage(l10n.t('There is no post here to rewrite.'))
      return undefined
    }
    if (!isStyle(style)) return await chooseStyle(preview, models, globalState)
    if (style !== 'network') return { style, model }
    const id = typeof network === 'string' ? network : await chooseNetwork(preview)
    return id === undefined ? undefined : { style, model, network: id }
  }

  async function converse(
    place: RewritePromptParams,
    { model }: Wish,
    report: (message: string) => void,
    token: CancellationToken
  ): Promise<Outcome> {
    const found = await ask<RewritePrompt>(client, 'sociable/rewritePrompt', place)
    if ('why' in found) return { words: found.why }
    const before: Turn[] = []
    let question = found.prompt
    for (;;) {
      const onText = (count: number): void => report(l10n.t('{0} characters so far', count))
      let answer: string
      try {
        answer = await askModel(model, before, question, onText, token)
      } catch (error) {
        const words = troubleWords(error, model.name, token)
        if (words !== undefined) log.warn(`${model.name}: ${String(error)}`)
        return words === undefined ? {} : { words }
      }
      const params: CheckRewriteParams = { ...place, version: found.version, answer }
      const checked = await ask<CheckedRewrite>(client, 'sociable/checkRewrite', params)
      if (!('why' in checked)) return { good: checked }
      log.info(`${model.name}: an answer was not shown (${checked.why}).`)
      if (checked.retry === undefined || before.length + 1 >= mostQuestions) return { words: checked.message }
      before.push({ asked: question, answered: answer })
      question = checked.retry
      report(l10n.t('asking once more'))
    }
  }

  async function rewrite(uri: unknown, position: unknown, style: unknown, network: unknown): Promise<void> {
    const place = placeOf(uri, position)
    const wish = place && (await wishFor(place, style, network))
    if (!wish) return
    const document: TextDocument = await workspace.openTextDocument(Uri.parse(place.uri, true))
    const original = document.getText()
    const params = { ...place, style: wish.style, ...(wish.network === undefined ? {} : { network: wish.network }) }
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Asking {0}', wish.model.name),
      cancellable: true
    }
    const outcome = await window.withProgress(options, (progress, token) =>
      converse(params, wish, (message) => progress.report({ message }), token)
    )
    if ('good' in outcome) {
      const { range, text, before, after } = outcome.good
      if (document.getText() !== original) {
        const words = l10n.t('The file has changed since you asked, so nothing was rewritten. Ask again.')
        void window.showInformationMessage(words)
        return
      }
      await showProposal(proposals.add({ document, original, range: asRange(range), text, before, after }))
    } else if (outcome.words !== undefined) {
      const again = l10n.t('Ask Again')
      void window.showInformationMessage(outcome.words, again).then((choice) => {
        if (choice === again) void rewrite(place.uri, place.position, undefined, undefined)
      })
    }
  }

  return Disposable.from(
    proposals,
    registerAnswers(proposals),
    // from the light bulb a place; from a key binding, which gives one argument, what is wanted
    commands.registerCommand('sociable.rewriteWithModel', (given?: unknown, position?: unknown, ...more: unknown[]) => {
      if (typeof given !== 'object' || given === null) return rewrite(given, position, more[0], more[1])
      const { style, network } = given as { readonly style?: unknown; readonly network?: unknown }
      return rewrite(undefined, undefined, style, network)
    })
  )
}
