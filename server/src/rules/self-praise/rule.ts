import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { overlapsOfEach } from '../../text/overlaps.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { replaceSentence } from '../rewriting/replace-sentence.ts'
import { slot } from '../snippet.ts'
import { humbler } from './humbler.ts'
import { isAboutSelf } from './is-about-self.ts'

export default defineRule({
  id: 'self-praise',
  scope: 'post',
  level: 'info',
  sparesStories: true,
  summary: 'Praises the writer or what he sells',
  why: 'A lot of people are good at their jobs, and every one of them says so. Praise counts when somebody else says it: quote a client, or tell what happened and let people think the rest.',
  essay: [5, 10],
  example: {
    before: 'Our award-winning team is the best in town.',
    after: 'Mrs Oduya came back today with a cake, because her tap has not dripped since March.'
  },
  needs: mark['self-praise'],
  *check(view) {
    const hits = oneAtAPlace(phrasesOf(view, 'self-praise').filter((hit) => isAboutSelf(view.post, hit, view.profile)))
    for (const [hit, others] of overlapsOfEach(hits)) {
      // "we're the best bakery in town" is one boast, not two
      if (hit.entry === 'best-ours' && others.length > 0) continue
      const words = view.post.text.slice(hit.start, hit.end)
      yield {
        start: hit.start,
        end: hit.end,
        message: filled(
          l10n.t('“{0}” is praise of yourself; it counts when others say it. Quote a client, or leave it out.'),
          words
        ),
        data: hit
      }
    }
  },
  edits(finding, view) {
    const hit: PhraseHit | undefined = view.phrases.find((known) => known === finding.data)
    if (!hit) return []
    const edits = humbler(view.post, hit)
    if (edits.length > 0) return edits
    const said = `${slot(1, 'the name of a client')} told us: “${slot(2, 'what they said, in their words')}”`
    return replaceSentence(view.post, hit, l10n.t('Let a client say it'), said)
  }
})
