import type { ReportResult } from '../../../server/src/wire.ts'
import { fileOf, limits, postOf, reportOf } from './report-fixture.ts'

/** A report in which every string that can come from a file or a setting is `text`. */
export function reportSaying(text: string): ReportResult {
  const uri = `file:///work/feeds/${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}.post`
  const level = { promote: 0.5, inform: 0.1, share: 0.1, talk: 0.1, personal: 0.2, give: 0 }
  const finding = { rule: text, level: 'warning', message: text, range: postOf(0).range } as const
  const posts = [0, 1].map((index) =>
    postOf(index, {
      title: text,
      // dates that are no dates are shown as they are written
      date: text,
      platforms: [text],
      findings: [finding]
    })
  )
  const shortfall = { kinds: ['promote'], bound: 'max', limit: 0.2, share: 0.5, label: text } as const
  return reportOf(
    [fileOf(uri, posts, { target: text, withheld: 1 }), fileOf('file:///work/feeds/b.post', [postOf(0)])],
    {
      target: text,
      mix: level,
      limits,
      shortfalls: [shortfall],
      advice: text,
      rules: [{ id: text, summary: text, scope: 'feed', page: 'https://example.com/rule.md' }],
      repeats: [
        {
          kind: 'phrase',
          text,
          posts: [
            { uri, index: 0 },
            { uri, index: 1 }
          ]
        }
      ],
      ideas: [{ id: text, kind: 'talk', title: text, reason: text, snippet: text, text }]
    }
  )
}
