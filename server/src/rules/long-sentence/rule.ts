import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { filled } from '../filled.ts'
import { bestCut, longBreaths } from './breaths.ts'

export default defineRule({
  id: 'long-sentence',
  scope: 'post',
  level: 'hint',
  summary: 'Has a sentence that is hard to read aloud',
  why: 'People read posts on the bus, with a thumb on the glass. If you run out of breath when you read a sentence aloud, they have scrolled on before its end; two short ones are kinder.',
  essay: [14],
  example: {
    before:
      'We moved the bakery next door last week, which took nine people, two vans and a wheelbarrow, because the oven would not fit through the door and nobody had thought of measuring it before we took the old one apart.',
    after:
      'We moved the bakery next door last week. It took nine people, two vans and a wheelbarrow. The oven would not fit through the door. Nobody had thought of measuring it.'
  },
  options: {
    words: {
      default: 32,
      minimum: 10,
      description: 'How many words may be said without a full stop; a long word counts as one and a half.'
    }
  },
  mayReport: ({ post }, { words: most }) => post.words.count * 1.5 > most,
  check({ post }, { words: most }) {
    const { words } = post
    return longBreaths(post, most).map((breath) => {
      const at = bestCut(post, breath)
      const start = words.starts[at] ?? 0
      const end = words.ends[at] ?? 0
      return {
        start,
        end,
        message: filled(
          l10n.t(
            '{0} words without a full stop are hard to read aloud. Make two sentences of them, for example before this “{1}”.'
          ),
          breath.last - breath.first + 1,
          post.text.slice(start, end)
        )
      }
    })
  }
})
