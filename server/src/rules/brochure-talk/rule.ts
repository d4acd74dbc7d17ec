import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { hasPerson } from '../nothing-personal/has-person.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { isPush } from '../selling/is-push.ts'
import { softenFinding } from '../selling/push-rule.ts'
import { wholePost } from '../whole-post.ts'

/** How likely a post must be to promote something, from 0 to 1, to be called an advert where no single phrase says so. */
const surelyAdvert = 0.5

export default defineRule({
  id: 'brochure-talk',
  scope: 'post',
  level: 'hint',
  sparesStories: true,
  summary: 'Talks like a shop window or a brochure',
  why: 'Peace of mind, made easy, your favourite products: nobody talks like that over a fence. The same thing in your own words, with one detail that only you know, is what people stop for.',
  essay: [2, 10],
  example: {
    before: 'Our premium collection is made easy to use, for peace of mind.',
    after: 'My mother-in-law put hers together without the manual. She is still telling everybody.'
  },
  options: {
    minimumWords: {
      default: 5,
      minimum: 1,
      description: 'Posts with fewer words than this are not judged as a whole.'
    }
  },
  mayReport: ({ facts, post, score }, { minimumWords }) =>
    (facts.marks & mark['brochure-talk']) !== 0 ||
    (score.kinds.promote >= surelyAdvert && post.words.count >= minimumWords),
  *check(view, { minimumWords }) {
    for (const hit of oneAtAPlace(phrasesOf(view, 'brochure-talk'))) {
      if (!isPush(view.post, hit)) continue
      const words = view.post.text.slice(hit.start, hit.end)
      yield {
        start: hit.start,
        end: hit.end,
        message: filled(l10n.t('“{0}” is how brochures talk. Say it the way you would to a friend.'), words),
        data: hit
      }
      // one hint is enough: it is about the whole post
      return
    }
    // who says in the header that it promotes knows it
    if (view.post.meta.kind !== undefined) return
    if (view.post.words.count < minimumWords || view.score.kinds.promote < surelyAdvert || hasPerson(view)) return
    yield wholePost(
      l10n.t('From first to last this reads like an advert. Which part of it would you tell a friend, and how?'),
      'start'
    )
  },
  edits: softenFinding
})
