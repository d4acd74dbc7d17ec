import * as l10n from '@vscode/l10n'
import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { PostReport } from '../inspect/types.ts'
import { inspect } from '../inspect.ts'
import { type AnswerParts, checkAnswer } from '../rewrite/check-answer.ts'
import { type Passage, passageAt, withComments } from '../rewrite/passage.ts'
import { promptFor } from '../rewrite/prompt.ts'
import type { Network } from '../text/networks.ts'
import { networkOf } from '../text/networks.ts'
import type { PlaceParams, WireRange } from '../wire.ts'
import type {
  CheckedPosts,
  CheckedRewrite,
  CheckedText,
  CheckRewriteParams,
  CheckTextParams,
  RewritePrompt,
  RewritePromptParams
} from '../wire-rewrite.ts'
import { checkedPosts, movedUp, platformLines, withPlatform } from './checked-text.ts'
import type { ClosedFiles, Kept } from './closed-files.ts'
import type { Inspection, Inspections } from './inspections.ts'
import { refusalWords } from './refusal-words.ts'
import { retryWords } from './retry-words.ts'
import type { SettingsStore } from './settings-store.ts'
import { joinUri, uriKey } from './uri.ts'

interface Parts {
  readonly inspections: Inspections
  readonly closedFiles: ClosedFiles
  readonly store: SettingsStore
}

interface Found {
  readonly inspection: Inspection
  readonly post: PostReport
  readonly passage: Passage
}

/** A longer text is no post that anybody would want checked in a conversation, in UTF-16 code units. */
const longestText = 1_000_000

function findPassage(inspection: Inspection, { position }: PlaceParams): Found | undefined {
  const at = inspection.document.offsetAt(position)
  const post = inspection.report.posts.findLast(({ start }) => start <= at) ?? inspection.report.posts[0]
  const passage = post && passageAt(post.view.post, at - post.start)
  return post && passage && { inspection, post, passage }
}

function rangeIn({ inspection: { document }, post, passage }: Found): WireRange {
  return { start: document.positionAt(post.start + passage.start), end: document.positionAt(post.start + passage.end) }
}

/** The networks that the answer must fit: the one that was asked for, with the writer's own limit, else the post's. */
function networksFor({ inspection: { settings }, post }: Found, id: string | undefined): readonly Network[] {
  const named = id === undefined ? undefined : networkOf(id)
  if (!named) return post.view.networks
  const limit = settings.limits[named.id]
  return [limit === undefined ? named : { ...named, characters: limit }]
}

/** Answers what `wire-rewrite.ts` describes. */
export function answerModelRequests(connection: Connection, { inspections, closedFiles, store }: Parts): void {
  const kept = new Map<string, Kept<CheckedText>>()

  async function prompt(params: RewritePromptParams, token: CancellationToken): Promise<RewritePrompt> {
    const inspection = await inspections.of(params.uri, token)
    const found = inspection && findPassage(inspection, params)
    if (!found) return { why: l10n.t('There is no post here to rewrite.') }
    const { post, passage } = found
    const { view, findings } = post
    if (view.post.isForeign) return { why: l10n.t('Rewriting works for English posts only, for now.') }
    const networks = networksFor(found, params.network)
    const { version } = found.inspection
    return {
      version,
      range: rangeIn(found),
      prompt: promptFor({ view, passage, findings, style: params.style, networks })
    }
  }

  async function check(params: CheckRewriteParams, token: CancellationToken): Promise<CheckedRewrite> {
    const inspection = await inspections.of(params.uri, token)
    const found = inspection && findPassage(inspection, params)
    if (!found || found.inspection.version !== params.version) {
      return {
        why: 'changed',
        message: l10n.t('The file has changed since you asked, so nothing was rewritten. Ask again.')
      }
    }
    const { post, passage } = found
    const { settings } = found.inspection
    const parts: AnswerParts = {
      post,
      passage,
      settings,
      style: params.style,
      networks: networksFor(found, params.network)
    }
    const checked = checkAnswer(params.answer, parts)
    if (!checked.ok) {
      const retry = retryWords(checked.why, checked.words)
      const message = refusalWords(checked.why, checked.words)
      return { why: checked.why, message, ...(retry === undefined ? {} : { retry }) }
    }
    const { before, after, filled } = checked
    return { text: withComments(checked.text, passage), range: rangeIn(found), before, after, filled }
  }

  function checkedOf({ text, report, settings }: Pick<Inspection, 'text' | 'report' | 'settings'>): CheckedPosts {
    const { balance, target } = report.balance
    return { balance, target, posts: checkedPosts(text, report, settings) }
  }

  async function checkFile(uri: string, token: CancellationToken): Promise<CheckedText> {
    const open = await inspections.of(uri, token)
    if (open) return checkedOf(open)
    // an agent may name any file; ours to read are those of the workspace
    const isOutside = /(?:^|\/)\.\.(?:\/|$)/.test(uriKey(uri)) || store.folderOf(uri) === undefined
    if (isOutside) return { error: 'This file is not in the workspace.' }
    const checked = await closedFiles.judge(uri, kept, checkedOf)
    return checked ?? { error: 'There is no such file, or it is not a .post or .md file that is checked.' }
  }

  async function checkText({ text, platform, uri }: CheckTextParams, token: CancellationToken): Promise<CheckedText> {
    if (typeof uri === 'string') return await checkFile(uri, token)
    if (typeof text !== 'string' || text.trim() === '') return { error: 'Give a text or the uri of a file.' }
    if (text.length > longestText) return { error: 'This text is too long.' }
    const network = typeof platform === 'string' ? networkOf(platform) : undefined
    if (typeof platform === 'string' && !network) return { error: `There is no network called “${platform}”.` }
    const [folder] = store.folders
    const { settings } = await store.of(folder === undefined ? 'untitled:any.post' : joinUri(folder, 'any.post'))
    const source = withPlatform(text, network?.id)
    const checked = checkedOf({
      text: source,
      report: inspect({ text: source, languageId: 'post' }, settings),
      settings
    })
    return source === text ? checked : { ...checked, posts: movedUp(checked.posts, platformLines) }
  }

  connection.onRequest<RewritePrompt, never>('sociable/rewritePrompt', prompt)
  connection.onRequest<CheckedRewrite, never>('sociable/checkRewrite', check)
  connection.onRequest<CheckedText, never>('sociable/checkText', checkText)
}
