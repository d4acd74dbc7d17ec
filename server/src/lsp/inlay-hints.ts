import * as l10n from '@vscode/l10n'
import type { InlayHint, Range } from 'vscode-languageserver'
import type { Inspection } from './inspections.ts'
import { roomLeft } from './room-left.ts'

/** At the end of each post, or each part of a thread: how many characters are left where it is tightest. */
export function inlayHints({ document, report }: Inspection, range: Range): InlayHint[] {
  const from = document.offsetAt(range.start)
  const to = document.offsetAt(range.end)
  return report.posts
    .filter(({ start, view }) => start <= to && from <= start + view.post.text.length)
    .flatMap(({ start, view }) =>
      view.post.parts.flatMap((part) => {
        const room = part.end > part.start ? roomLeft(view.post, part, view.networks) : undefined
        if (!room) return []
        return {
          position: document.positionAt(start + part.end),
          label: l10n.t('{0} left', room.left),
          tooltip: l10n.t('Characters left on {0}, as {0} counts them', room.network.name),
          paddingLeft: true
        }
      })
    )
}
