import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { phrasesOf } from '../phrases-of.ts'
import { isPush } from './is-push.ts'
import { soften } from './soften.ts'

const levels = { 'hard-sell': 'warning', 'mild-sell': 'info' } as const

const hurries = new Set(['rush', 'haste', 'offer', 'fast', 'scarce', 'last', 'chance', 'ends', 'edition'])
const prices = new Set([
  'discount',
  'discount-noun',
  'bogo',
  'code',
  'cry',
  'save',
  'only-price',
  'from-price',
  'value'
])
const brochure = new Set(['goods', 'problem', 'gift', 'door', 'small-print', 'available', 'on-sale'])

function messageFor(entry: string, words: string): string {
  if (hurries.has(entry)) return l10n.t('“{0}” hurries people, and most of them leave. Give them time.', words)
  if (entry === 'miss' || entry === 'want-to-miss' || entry === 'fomo')
    return l10n.t('“{0}” works by fear of missing out. Say what is nice about it instead.', words)
  if (prices.has(entry))
    return l10n.t('“{0}” puts the price before the reason. Say first who would enjoy it, and why.', words)
  if (brochure.has(entry)) return l10n.t('“{0}” is how brochures talk. Say it the way you would to a friend.', words)
  return l10n.t('“{0}” pushes, and people step back from a push. Try inviting them instead.', words)
}

export default defineRule({
  id: 'hard-sell',
  scope: 'post',
  level: 'warning',
  summary: 'Pushes the reader to buy',
  why: 'A push to buy reads like a stranger with a clipboard. People buy from people they like: tell them what you are doing and where to find you, and leave the door open.',
  essay: [2, 12],
  example: { before: 'Order now! Limited time only!', after: 'The first pears are in. Come and try one.' },
  options: {
    mild: {
      default: true,
      description: 'Also report the milder talk of shops as info: free shipping, best sellers, gift ideas.'
    }
  },
  *check(view, options) {
    const { post } = view
    for (const list of ['hard-sell', 'mild-sell'] as const) {
      if (list !== 'hard-sell' && !options.mild) return
      for (const hit of phrasesOf(view, list)) {
        if (!isPush(post, hit)) continue
        const words = post.text.slice(hit.start, hit.end)
        const level = levels[list]
        yield { start: hit.start, end: hit.end, level, message: messageFor(hit.entry, words), data: hit }
      }
    }
  },
  edits(finding, view) {
    const hit = view.phrases.find((known) => known === finding.data)
    return hit ? soften(view.post, hit) : []
  }
})
