import { l10n } from 'vscode'
import type { ReportedRepeat, ReportResult } from '../../../../server/src/wire.ts'
import type { RepeatView } from '../report-view.ts'
import type { Places } from './post-keys.ts'

const mostPosts = 8

function kindName(kind: ReportedRepeat['kind']): string {
  if (kind === 'link') return l10n.t('link')
  return kind === 'opening' ? l10n.t('opening words') : l10n.t('phrase')
}

/** Links and phrases that come back, with the posts that they are in. */
export function repeatsView(report: ReportResult, places: Places): readonly RepeatView[] {
  const keys = new Map([...places].map(([key, { uri, index }]) => [`${uri}\n${index}`, key]))
  return report.repeats.map(({ kind, text, posts }) => ({
    key: `${kind} ${text}`,
    kindLabel: kindName(kind),
    text,
    times: posts.length,
    posts: posts.slice(0, mostPosts).flatMap(({ uri, index }) => {
      const key = keys.get(`${uri}\n${index}`)
      const place = key === undefined ? undefined : places.get(key)
      return key !== undefined && place ? [{ key, label: String(index + 1), title: place.title }] : []
    })
  }))
}
