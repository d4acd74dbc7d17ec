import { pullsOf } from '../../server/src/score/pulls.ts'
import type { RowExample } from './examples.ts'
import type { Head } from './heads.ts'
import { auc, calibrationBins, calibrationError, spearman } from './measures.ts'
import type { Row } from './read-rows.ts'

const logistic = (z: number): number => 1 / (1 + Math.exp(-z))

/** One dimension on posts that it was not learned from. */
export function printCalibration(head: Head, logits: readonly number[], labels: readonly (0 | 1)[]): void {
  const bins = calibrationBins(logits.map(logistic), labels)
  const plot = bins
    .filter((bin) => bin.posts > 0)
    .map(({ from, posts, found }) => `${from.toFixed(1)}→${found.toFixed(2)} (${posts})`)
    .join('  ')
  const area = auc(logits, labels).toFixed(4)
  console.log(`${head.dimension.padEnd(15)} ${area}  calibrated to ${calibrationError(bins).toFixed(3)}  ${plot}`)
}

/** The posts that a dimension is most wrong about: what it missed, and what it saw where nothing was. */
export function printMisses(
  examples: readonly RowExample[],
  logits: readonly number[],
  rows: readonly Row[],
  most: number
): void {
  const ranked = examples.map(({ row, label }, i) => ({ row: rows[row], label, logit: logits[i] ?? 0 }))
  for (const is of [1, 0] as const) {
    const worst = ranked
      .filter(({ label }) => label === is)
      .sort((a, b) => (is === 1 ? a.logit - b.logit : b.logit - a.logit))
    for (const { row, logit } of worst.slice(0, most))
      console.log(
        `    ${is === 1 ? 'missed' : 'seen'}  ${logit.toFixed(1).padStart(6)}  ${row?.label}: ${row?.text.replace(/\s+/g, ' ').slice(0, 110)}`
      )
  }
}

interface Task {
  readonly name: string
  readonly set: string
  label(row: Row): 0 | 1 | undefined
}

const yes = (is: boolean): 0 | 1 => (is ? 1 : 0)

const tasks: readonly Task[] = [
  { name: 'person above brand', set: 'brand_vs_person_tweets', label: (row) => yes(row.label === 'person') },
  { name: 'dialogue above broadcast', set: 'corporate_messaging', label: (row) => yes(row.label === 'Dialogue') },
  {
    name: 'personal above policy, media, information',
    set: 'political_posts',
    label: (row) =>
      row.label === 'personal' ? 1 : ['policy', 'media', 'information'].includes(row.label) ? 0 : undefined
  },
  {
    name: 'kindness above other crisis posts',
    set: 'crisislex_t26',
    label: (row) => yes(['Donations and volunteering', 'Sympathy and support'].includes(row.label))
  }
]

/** The score on each set. `logits` by dimension, then by row. */
export function printScores(rows: readonly Row[], logits: readonly (readonly number[])[]): void {
  const scores = rows.map((_, i) => pullsOf(logits.map((of) => of[i] ?? 0)).reduce((a, b) => a + b, 0))
  for (const { name, set, label } of tasks) {
    const used = rows.flatMap((row, i) => {
      const is = row.set === set ? label(row) : undefined
      return is === undefined ? [] : [{ is, score: scores[i] ?? 0 }]
    })
    const area = auc(
      used.map((one) => one.score),
      used.map((one) => one.is)
    )
    console.log(`score: ${area.toFixed(4)}  ${name}`)
  }
  for (const [name, of] of [
    ['reactions', (row: Row) => row.reactions],
    ['comments', (row: Row) => row.comments]
  ] as const) {
    const used = rows.flatMap((row, i) => (Number.isFinite(of(row)) ? [{ rank: of(row), score: scores[i] ?? 0 }] : []))
    const rank = spearman(
      used.map((one) => one.score),
      used.map((one) => one.rank)
    )
    console.log(`score: ${rank.toFixed(4)}  rank correlation with ${name} on the same page`)
  }
}
