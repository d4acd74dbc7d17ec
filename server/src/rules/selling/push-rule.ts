import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { overlapTest } from '../../text/overlaps.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import type { Edit, PostView, RuleFinding } from '../types.ts'
import { isPush } from './is-push.ts'
import { soften } from './soften.ts'
import { urgedAt } from './urged.ts'

const sorts: Readonly<Record<string, 'haste' | 'missing' | 'price' | 'brochure'>> = {
  rush: 'haste',
  clock: 'haste',
  deadline: 'haste',
  'last-of': 'haste',
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
  regret: 'missing',
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
      return filled(l10n.t('“{0}” hurries people, and most of them leave. Give them time.'), words)
    case 'missing':
      return filled(l10n.t('“{0}” works by fear of missing out. Say what is nice about it instead.'), words)
    case 'price':
      return filled(l10n.t('“{0}” puts the price before the reason. Say first who would enjoy it, and why.'), words)
    case 'brochure':
      return filled(l10n.t('“{0}” is how shop windows talk. Say it the way you would to a friend.'), words)
    default:
      return filled(l10n.t('“{0}” pushes, and people step back from a push. Try inviting them instead.'), words)
  }
}

/** What a rule about selling finds with the lexicon `list`. */
export function* pushesOf(view: PostView, list: 'hard-sell' | 'soft-sell'): Iterable<RuleFinding> {
  const { post } = view
  const hits = oneAtAPlace(phrasesOf(view, list).filter((hit) => isPush(post, hit)))
  for (const hit of hits) {
    const words = post.text.slice(hit.start, hit.end)
    yield { start: hit.start, end: hit.end, message: messageFor(hit.entry, words), data: hit }
  }
  if (list !== 'hard-sell' || (view.facts.marks & mark.urge) === 0) return
  const isSaid = overlapTest(hits)
  for (const { start, end } of urgedAt(post)) {
    if (isSaid({ start, end })) continue
    yield { start, end, message: messageFor('haste', post.text.slice(start, end)) }
  }
}

/** What to say instead of such a finding. */
export function softenFinding(finding: RuleFinding, view: PostView): readonly Edit[] {
  const hit: PhraseHit | undefined = view.phrases.find((known) => known === finding.data)
  if (hit) return soften(view.post, hit)
  const words = view.post.text.slice(finding.start, finding.end)
  return rewriteOf(l10n.t('Leave “{0}” out', words), leaveOut(view.post, finding))
}
