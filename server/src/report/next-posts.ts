import * as l10n from '@vscode/l10n'
import { canFill, fillPrompt } from '../rules/prompts/fill-prompt.ts'
import { seedOf } from '../rules/rewriting/seed.ts'
import { plainSnippet } from '../rules/snippet.ts'
import type { Profile } from '../settings/types.ts'
import { findWords } from '../text/words.ts'
import type { ReportedIdea } from '../wire.ts'
import { type Idea, ideaBank } from './idea-bank.ts'
import type { PostTrace } from './trace.ts'

const most = 3
/** What lies further back than this is long ago. */
const lately = 10
/** Fewer posts than this without a kind are nothing to speak of. */
const worthSaying = 4
/** So many posts without a place near the writer are enough. */
const longWithoutPlace = 5
/** From here on a post counts as local. */
const localEnough = 0.3

type IdeaKind = Idea['kind']
const kinds: readonly IdeaKind[] = ['personal', 'talk', 'give', 'share']

/** How many posts at the end of a feed are none of those. */
function postsSince(posts: readonly PostTrace[], isOne: (post: PostTrace) => boolean): number {
  const at = posts.findLastIndex(isOne)
  return Math.min(lately, at < 0 ? posts.length : posts.length - 1 - at)
}

/** Why such a post is good at any time. */
function charmOf(kind: IdeaKind): string {
  switch (kind) {
    case 'personal':
      return l10n.t('People like to know who is writing.')
    case 'talk':
      return l10n.t('A question gives people something to answer.')
    case 'give':
      return l10n.t('Thanks and help are remembered.')
    case 'share':
      return l10n.t('Passing on good work makes two people happy.')
  }
}

function reasonFor(kind: IdeaKind, since: number): string {
  if (since < worthSaying) return charmOf(kind)
  if (kind === 'personal') return l10n.t('None of the last {0} posts is personal.', since)
  if (kind === 'talk') return l10n.t('None of the last {0} posts starts a conversation.', since)
  if (kind === 'give') return l10n.t('None of the last {0} posts thanks, helps or gives.', since)
  return l10n.t("None of the last {0} posts passes on somebody else's work.", since)
}

function draftOf(idea: Idea, profile: Profile): string {
  return idea.drafts.find((draft) => canFill(draft, profile)) ?? ''
}

/** The question that a draft ends with, as a post's words: it has no slots, so it tells who has used the draft. */
function closingOf(draft: string): string {
  const question = draft.slice(draft.lastIndexOf('\n') + 1)
  const { norms } = findWords(question, 0, question.length)
  return ` ${norms.join(' ')} `
}

function reported(idea: Idea, reason: string, profile: Profile, seed: number): ReportedIdea {
  const snippet = fillPrompt(draftOf(idea, profile), profile, seed)
  return { id: idea.id, kind: idea.kind, title: idea.title, reason, snippet, text: plainSnippet(snippet) }
}

/**
 * Three posts to write next, of three different kinds: first what the feed has gone longest without. An idea that the
 * feed has used is not offered again. They change when a post is added or becomes another kind, not with every word.
 *
 * @param posts in the order of their feed
 */
export function nextPosts(posts: readonly PostTrace[], profile: Profile): readonly ReportedIdea[] {
  const said = posts.map(({ words }) => ` ${words.join(' ')} `).join('\n')
  const bank = ideaBank()
  const fresh = bank.filter((idea) => !said.includes(closingOf(draftOf(idea, profile))))
  const sinceLocal = postsSince(posts, ({ local }) => local >= localEnough)
  let needsLocal = profile.places.length > 0 && sinceLocal >= longWithoutPlace
  const needs = kinds.map((kind) => ({ kind, since: postsSince(posts, (post) => post.kind === kind) }))
  needs.sort((a, b) => b.since - a.since)
  return needs.slice(0, most).flatMap(({ kind, since }) => {
    const ofKind = fresh.filter((idea) => idea.kind === kind)
    const local = needsLocal ? ofKind.filter(({ isLocal }) => isLocal) : []
    const own = ofKind.filter(({ drafts }) => drafts.length > 1 && canFill(drafts[0] ?? '', profile))
    const seed = seedOf(kind) + posts.filter((post) => post.kind === kind).length
    // what draws on the profile is offered every other time
    const choice = local.length > 0 ? local : seed % 2 === 0 && own.length > 0 ? own : ofKind
    const idea = choice[seed % choice.length]
    if (!idea) return []
    if (!idea.isLocal || !needsLocal) return [reported(idea, reasonFor(kind, since), profile, seed)]
    needsLocal = false
    return [reported(idea, l10n.t('None of the last {0} posts names a place near you.', sinceLocal), profile, seed)]
  })
}
