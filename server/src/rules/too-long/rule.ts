import * as l10n from '@vscode/l10n'
import { limitOffset, type Overrun, overrun } from '../../text/limits.ts'
import { type Network, networkOf } from '../../text/networks.ts'
import { published } from '../../text/published.ts'
import type { Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { splitThread } from '../rewriting/split-thread.ts'

/** A limit without a primary source may be wrong; one that the writer has set is not. */
function levelOf(network: Network): 'error' | 'warning' | 'info' {
  const isOwn = network.characters !== networkOf(network.id)?.characters
  if (isOwn || network.standing === 'firm') return 'error'
  return network.standing === 'reported' ? 'warning' : 'info'
}

const severity = { error: 2, warning: 1, info: 0 } as const

function messageFor(overruns: readonly Overrun[], isThread: boolean): string {
  const [first] = overruns
  if (!first) return ''
  const { network, count, limit, unit } = first
  if (overruns.length > 1) {
    const names = overruns.map((one) => `${one.network.name} (${one.limit})`).join(', ')
    return l10n.t('At {0} characters this does not fit {1}. Shorten it, or split it into a thread.', count, names)
  }
  if (unit === 'bytes')
    return l10n.t(
      '{0} takes {1} bytes, and this has {2}. Shorten it, or split it into a thread.',
      network.name,
      limit,
      count
    )
  if (isThread)
    return l10n.t(
      'This part has {0} characters and {1} takes {2}. Shorten it, or split it once more.',
      count,
      network.name,
      limit
    )
  return network.threads
    ? l10n.t(
        'This has {0} characters and {1} takes {2}. Shorten it, or split it into a thread.',
        count,
        network.name,
        limit
      )
    : l10n.t(
        'This has {0} characters and {1} takes {2}: the end would be cut off. Shorten it.',
        count,
        network.name,
        limit
      )
}

/** Whether so many units of text may be more than a network takes; a link counts as 23 on some, however short it is. */
function mayExceed(units: number, { count, characters, bytes }: Network): boolean {
  if (bytes !== undefined && units * 3 > bytes) return true
  return characters !== undefined && (count === 'plain' ? units : 24 * units + 23) > characters
}

export default defineRule({
  id: 'too-long',
  scope: 'post',
  level: 'error',
  anyLanguage: true,
  readsQuotes: true,
  summary: 'Is longer than the network takes',
  why: 'Each network counts in its own way: a link is 23 characters on X and Mastodon, an emoji two on X and one on Bluesky. What goes over is refused or cut off in the middle of a word.',
  essay: [1],
  example: {
    before: 'A story of 400 characters for X, all in one post',
    after: 'The same story in two parts, each with its own end'
  },
  mayReport: ({ post, networks }) =>
    // markup may be published as something longer
    post.languageId !== 'post' ||
    post.parts.some(({ start, end }) => networks.some((network) => mayExceed(end - start, network))),
  *check({ post, networks }) {
    if (networks.every(({ characters, bytes }) => characters === undefined && bytes === undefined)) return
    for (const part of post.parts) {
      const text = published(post, part)
      const overruns = networks.flatMap((network) => overrun(text.text, network) ?? [])
      const levels = overruns.map((one) => levelOf(one.network)).sort((a, b) => severity[b] - severity[a])
      const [level] = levels
      if (!level) continue
      const beyond = Math.min(...overruns.map((one) => limitOffset(text.text, one.network)))
      const start = text.toPost(beyond)
      yield {
        start: Math.min(start, part.end - 1),
        end: part.end,
        level,
        message: messageFor(overruns, post.parts.length > 1),
        data: part
      }
    }
  },
  edits(finding, { post, networks }) {
    const part = finding.data as Range
    if (post.languageId !== 'post' || !networks.some((network) => network.threads)) return []
    const plain = splitThread(post, part, networks, false)
    if (!plain) return []
    const numbered = post.parts.length === 1 ? splitThread(post, part, networks, true) : undefined
    return [
      {
        kind: 'rewrite',
        title: l10n.t('Split it into a thread of {0}', plain.parts),
        changes: plain.changes,
        isPreferred: true
      },
      ...(numbered
        ? [
            {
              kind: 'rewrite' as const,
              title: l10n.t('Split it into a thread and number its parts'),
              changes: numbered.changes
            }
          ]
        : [])
    ]
  }
})
