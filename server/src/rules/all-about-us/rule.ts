import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { appendSentence } from '../rewriting/append-sentence.ts'
import { fitsLimits } from '../rewriting/fits-limits.ts'
import { plainSnippet, slot } from '../snippet.ts'
import type { Edit, PostView } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { turnToReader } from './turn-to-reader.ts'
import { weighVoices } from './weigh-voices.ts'

interface Options {
  readonly fewest: number
  readonly ratio: number
}

function isAllAboutUs(view: PostView, { fewest, ratio }: Options): boolean {
  const voices = weighVoices(view)
  return voices !== undefined && voices.us >= fewest && voices.us > voices.others * ratio
}

export default defineRule({
  id: 'all-about-us',
  scope: 'post',
  level: 'info',
  sparesStories: true,
  summary: 'Speaks of “we” and “our” far more than of anybody else',
  why: 'We, our, us: a reader looks for a place to come in and finds none. Say what it means for the person who reads it, and the same news becomes theirs.',
  essay: [5],
  example: {
    before: 'We offer free repairs. Our team knows our bikes, and we pride ourselves on our service.',
    after: 'You get free repairs, and Sam at the counter will tell you what your brakes need.'
  },
  options: {
    fewest: { default: 3, minimum: 1, description: 'How many times “we”, “our”, “us” and the brand must occur.' },
    ratio: {
      default: 3,
      minimum: 1,
      description: 'How many times as often as “you”, “your” and people by name they must occur.'
    }
  },
  needs: mark['all-about-us'],
  *check(view, options) {
    if (!isAllAboutUs(view, options)) return
    yield wholePost(
      l10n.t('This is all “we” and “our”, and a reader finds no way in. Say what it means for them: “you get …”.'),
      'start'
    )
  },
  edits(_finding, view) {
    const rewrites: Edit[] = []
    const turned = turnToReader(view)
    if (turned.length > 0)
      rewrites.push({ kind: 'rewrite', title: l10n.t('Say it from the reader’s side'), changes: turned })
    const benefit = slot(1, 'what you get, save or enjoy')
    const asked = appendSentence(view, `What it means for you: ${benefit}. What would you like to know?`)
    if (fitsLimits(view, [{ ...asked, text: plainSnippet(asked.text) }]))
      rewrites.push({
        kind: 'rewrite',
        title: l10n.t('Add what it means for the reader'),
        changes: [asked],
        isSnippet: true
      })
    return rewrites
  }
})
