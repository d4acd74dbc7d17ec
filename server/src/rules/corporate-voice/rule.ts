import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { isCorporate, saysWe } from './is-corporate.ts'
import { plainVoice } from './plain-voice.ts'

/** Politeness out of form letters: stiff, but nobody minds it much. */
const mild = new Set(
  'would-like pleasure honour-of proudly proud-sponsor valued sorry sorry-for thanks dear should-you convenience kindly forward forward-other invited effective times here-at value commitment strive mission care pride seriously honour passion inform family thanks-other here-to humbled milestone excited-about announces needs pleasure-alone'.split(
    ' '
  )
)

function messageFor(entry: string, words: string): string {
  if (/^(?:announce|cant-wait|with-pleasure|doing)$/.test(entry))
    return filled(
      l10n.t('“{0}” announces an announcement. Start with the news itself, as you would at the kitchen table.'),
      words
    )
  if (/^(?:committed|commitment|mission|strive|care|pride|priority)$/.test(entry))
    return filled(l10n.t('“{0}” is a pledge, and people believe deeds. Tell them what you did.'), words)
  return filled(l10n.t('“{0}” is how letterheads talk. Say it in your own voice.'), words)
}

export default defineRule({
  id: 'corporate-voice',
  scope: 'post',
  level: 'warning',
  sparesStories: true,
  summary: 'Speaks in the voice of a press release',
  why: 'Nobody is thrilled to announce anything at the kitchen table. The phrase puts a company between you and the people who read you; the news alone, in your own words, brings them closer.',
  essay: [7, 14],
  example: {
    before: 'We are thrilled to announce the opening of our new office!',
    after: 'We just opened our new office! It still smells of paint.'
  },
  needs: mark['corporate-voice'],
  *check(view) {
    for (const hit of oneAtAPlace(
      phrasesOf(view, 'corporate-voice').filter((known) => isCorporate(view.post, known))
    )) {
      const level = isCorporate(view.post, hit)
      if (!level) continue
      yield {
        start: hit.start,
        end: hit.end,
        message: messageFor(hit.entry, view.post.text.slice(hit.start, hit.end)),
        level: mild.has(hit.entry) ? (saysWe(view.post, hit) ? 'info' : 'hint') : level,
        data: hit
      }
    }
  },
  edits(finding, view) {
    const hit: PhraseHit | undefined = view.phrases.find((known) => known === finding.data)
    return hit ? plainVoice(view.post, hit) : []
  }
})
