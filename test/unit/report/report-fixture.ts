import type { ReportedFile, ReportedFinding, ReportedPost, ReportResult, WireLimit } from '../../../server/src/wire.ts'

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }

const mix = { promote: 0.5, inform: 0.1, share: 0.1, talk: 0.1, personal: 0.2, give: 0 }

export const limits: readonly WireLimit[] = [
  { kinds: ['promote'], bound: 'max', limit: 0.2 },
  { kinds: ['personal', 'talk', 'give', 'share'], bound: 'min', limit: 0.4 }
]

export function findingOf(rule: string, level: ReportedFinding['level'] = 'warning'): ReportedFinding {
  return { rule, level, message: `What ${rule} says.`, range: nowhere }
}

/** A post of a report; what is not given is plain. */
export function postOf(index: number, given: Partial<ReportedPost> = {}): ReportedPost {
  return {
    index,
    line: index * 5,
    range: nowhere,
    title: `Post number ${index + 1}`,
    score: 50,
    kind: 'talk',
    dimensions: {
      personal: 0.5,
      conversational: 0.25,
      generous: 0,
      helpful: 0,
      local: 1 / 3,
      promotional: 0,
      robotic: 0
    },
    platforms: ['bluesky'],
    findings: [],
    ...given
  }
}

export function fileOf(uri: string, posts: readonly ReportedPost[], given: Partial<ReportedFile> = {}): ReportedFile {
  return { balance: 62, mix, target: 'social-first', limits, shortfalls: [], uri, posts, withheld: 0, ...given }
}

/** A report on some files; what is not given is plain. */
export function reportOf(files: readonly ReportedFile[], given: Partial<ReportResult> = {}): ReportResult {
  const posts = files.flatMap((file) => file.posts)
  return {
    balance: 62,
    mix,
    target: 'social-first',
    limits,
    shortfalls: [
      { kinds: ['promote'], bound: 'max', limit: 0.2, share: 0.5, label: 'promotes 50 %, at most 20 % would do' }
    ],
    advice: 'Let the next post sell nothing.',
    files,
    posts: posts.length,
    findings: posts.reduce((sum, { findings }) => sum + findings.length, 0),
    rules: [],
    repeats: [],
    ideas: [],
    ...given
  }
}

export const feedUri = 'file:///work/feeds/maple%20lane.post'

/** A feed of some posts with all that a report can hold. */
export function fullReport(): ReportResult {
  const posts = [
    postOf(0, {
      date: '2026-11-02',
      score: 20,
      kind: 'promote',
      findings: [findingOf('hard-sell'), findingOf('stiff', 'hint')]
    }),
    postOf(1, { date: '2026-11-03', score: 90, kind: 'personal', status: 'posted' }),
    postOf(2, {
      date: '2026-11-10',
      score: 40,
      kind: 'inform',
      findings: [findingOf('hard-sell'), findingOf('hard-sell')]
    }),
    postOf(3, { score: 70, findings: [findingOf('never-answers', 'info')] })
  ]
  return reportOf([fileOf(feedUri, posts, { withheld: 2 })], {
    rules: [
      { id: 'hard-sell', summary: 'Pushes the reader to buy', scope: 'post', page: 'https://example.com/hard-sell.md' },
      { id: 'never-answers', summary: 'Answers nobody', scope: 'feed', page: 'https://example.com/never-answers.md' }
    ],
    repeats: [
      {
        kind: 'link',
        text: 'shop.example/sale',
        posts: [
          { uri: feedUri, index: 0 },
          { uri: feedUri, index: 2 }
        ]
      }
    ],
    ideas: [
      {
        id: 'blunder',
        kind: 'personal',
        title: 'Tell about a small blunder',
        reason: 'None of the last 3 posts is personal.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
        snippet: 'I ${1:did what} today.\n\nAnd you?',
        text: 'I [did what] today.\n\nAnd you?'
      }
    ]
  })
}
