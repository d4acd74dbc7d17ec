import * as l10n from '@vscode/l10n'
import type { CodeLens } from 'vscode-languageserver'
import type { PostReport } from '../inspect/types.ts'
import { kindWord } from '../score/balance-words.ts'
import type { Inspection } from './inspections.ts'
import { roomLeft } from './room-left.ts'
import { rangeOf } from './to-diagnostics.ts'

function titleOf({ view: { post, score, networks }, withheld }: PostReport): string {
  const said = [l10n.t('Score {0}', score.score), kindWord(score.kind)]
  const rooms = post.parts.flatMap((part) => roomLeft(post, part, networks) ?? [])
  const [tightest] = rooms.sort((a, b) => a.left - b.left)
  if (tightest) {
    const { left, network } = tightest
    said.push(
      left < 0
        ? l10n.t('{0} characters too many for {1}', -left, network.name)
        : l10n.t('{0} characters left on {1}', left, network.name)
    )
  }
  if (withheld > 0) said.push(l10n.t('{0} more kept for later', withheld))
  return said.join(' · ')
}

/** Above each post: its score, its kind, the room left, and how many findings the caps keep back. The command is the client's own report. */
export function codeLenses({ document, report }: Inspection, command: string): CodeLens[] {
  return report.posts.map((post) => {
    const { body } = post.view.post
    const range = rangeOf(document, post, { start: body.start, end: body.start })
    return { range, command: { title: titleOf(post), command } }
  })
}
