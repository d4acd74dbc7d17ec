import { l10n } from 'vscode'
import type { BalanceReport, WireLimit } from '../../../../server/src/wire.ts'
import { kindName, percent } from '../../kind-name.ts'
import type { KindShare, LimitView } from '../report-view.ts'

/** From what people like to read to what sells; also the order of the colours. */
const order = ['personal', 'talk', 'give', 'share', 'inform', 'promote'] as const

/** The share of each kind. */
export function mixView({ mix }: BalanceReport): readonly KindShare[] {
  return order.map((kind) => ({ kind, label: kindName(kind), share: mix[kind], text: percent(mix[kind]) }))
}

function limitView({ kinds, bound, limit }: WireLimit, { mix }: BalanceReport): LimitView {
  const share = kinds.reduce((sum, kind) => sum + mix[kind], 0)
  const away = Math.round(Math.abs(share - limit) * 100)
  const isMet = away === 0 || (bound === 'max' ? share <= limit : share >= limit)
  const missed = bound === 'max' ? l10n.t('{0} % too many', away) : l10n.t('{0} % to go', away)
  return {
    label: kinds.map(kindName).join(', '),
    bound,
    limit,
    share,
    text: percent(share),
    limitText: bound === 'max' ? l10n.t('at most {0}', percent(limit)) : l10n.t('at least {0}', percent(limit)),
    isMet,
    verdict: isMet ? l10n.t('met') : missed
  }
}

/** What the target asks beside what is there. */
export function limitsView(report: BalanceReport): readonly LimitView[] {
  return report.limits.map((limit) => limitView(limit, report))
}
