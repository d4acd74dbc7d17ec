import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { phrasesOf } from '../phrases-of.ts'
import type { Edit, PostView, RuleFinding } from '../types.ts'
import { isPush } from './is-push.ts'
import { soften } from './soften.ts'

const sorts: Readonly<Record<string, 'haste' | 'missing' | 'price' | 'brochure'>> = {
  rush: 'haste',
  haste: 'haste',
  offer: 'haste',
  fast: 'haste',
  scarce: 'haste',
  last: 'haste',
  chance: 'haste',
  ends: 'haste',
  edition: 'haste',
  first: 'haste',
  'last-alone': 'haste',
  miss: 'missing',
  'want-to-miss': 'missing',
  fomo: 'missing',
  discount: 'price',
  'discount-noun': 'price',
  bogo: 'price',
  code: 'price',
  cry: 'price',
  save: 'price',
  'only-price': 'price',
  'from-price': 'price',
  value: 'price',
  goods: 'brochure',
  window: 'brochure',
  gift: 'brochure',
  door: 'brochure',
  'small-print': 'brochure',
  available: 'brochure',
  'on-sale': 'brochure'
}

function messageFor(entry: string, words: string): string {
  switch (sorts[entry]) {
    case 'haste':
      return l10n.t('“{0}” hurries people, and most of them leave. Give them time.', words)
    case 'missing':
      return l10n.t('“{0}” works by fear of missing out. Say what is nice about it instead.', words)
    case 'price':
      return l10n.t('“{0}” puts the price before the reason. Say first who would enjoy it, and why.', words)
    case 'brochure':
      return l10n.t('“{0}” is how shop windows talk. Say it the way you would to a friend.', words)
    default:
      return l10n.t('“{0}” pushes, and people step back from a push. Try inviting them instead.', words)
  }
}

/** What a rule about selling finds with the lexicon `list`. */
export function* pushesOf(view: PostView, list: string): Iterable<RuleFinding> {
  const { post } = view
  for (const hit of phrasesOf(view, list)) {
    if (!isPush(post, hit)) continue
    const words = post.text.slice(hit.start, hit.end)
    yield { start: hit.start, end: hit.end, message: messageFor(hit.entry, words), data: hit }
  }
}

/** What to say instead of such a finding. */
export function softenFinding(finding: RuleFinding, view: PostView): readonly Edit[] {
  const hit: PhraseHit | undefined = view.phrases.find((known) => known === finding.data)
  return hit ? soften(view.post, hit) : []
}
