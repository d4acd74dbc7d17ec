import * as l10n from '@vscode/l10n'
import { published } from '../../text/published.ts'
import { defineRule } from '../define-rule.ts'

/** What makes somebody tap "more": a person, a question, a turn, a scene, a number with a story. */
const hooks = [
  /[?!“"‘]/,
  /(?:^|[^\p{L}])(?:i|i['’]\p{L}+|me|my|mine|you|you['’]\p{L}+|your|yours|he|she|his|her|mum|mom|dad|daughter|son|wife|husband|grandma|neighbou?r)(?![\p{L}])/iu,
  /(?:^|[^\p{L}])(?:but|until|never|nobody|nothing|almost|suddenly|instead|yet|still|wrong|mistakes?|failed?|failing|lost|secret|stupid|embarrass\w*|afraid|scared|confess\w*|honestly|yesterday|tonight|this morning|last (?:night|week|year|summer|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|once)(?![\p{L}])/iu,
  /\p{Extended_Pictographic}/u
]

/** An opening line that short leaves something open by itself. */
const shortLine = 60

export default defineRule({
  id: 'past-the-fold',
  scope: 'post',
  level: 'hint',
  summary: 'Has nothing before “more” that makes one read on',
  why: 'Some networks show a line or two and hide the rest behind “more”. A question, a person or a surprise in these lines is what the rest of your post depends on.',
  essay: [7, 14],
  example: {
    before: 'As part of its ongoing commitment to quality, the bakery has completed the renovation of its premises …',
    after: 'I dropped a wedding cake on Friday. It was not mine to drop …'
  },
  *check({ post, networks }) {
    const folds = networks.flatMap(({ fold, name }) => (fold === undefined ? [] : [{ fold, name }]))
    const tightest = folds.sort((a, b) => a.fold - b.fold)[0]
    const part = post.parts[0]
    if (!tightest || !part) return
    const { text, toPost } = published(post, part)
    // a word or two behind the fold are no loss
    if (text.length <= tightest.fold + 20) return
    const cut = text.slice(0, tightest.fold)
    const shown = cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length - 30)).trimEnd()
    const line = shown.split(/\r\n|\r|\n/, 1)[0] ?? ''
    if (line.trim().length <= shortLine && line.length < shown.length) return
    if (hooks.some((hook) => hook.test(shown))) return
    const end = line.trimEnd().length
    if (end === 0) return
    yield {
      start: toPost(0),
      end: toPost(end),
      message: l10n.t(
        'On {0} people see only these lines before “more”. Begin with the person, the question or the surprise.',
        tightest.name
      )
    }
  }
})
