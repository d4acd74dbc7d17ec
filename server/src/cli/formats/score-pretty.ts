import * as l10n from '@vscode/l10n'
import { kindWord } from '../../score/balance-words.ts'
import type { Paint, Style } from '../console/paint.ts'
import { visible } from '../console/visible.ts'
import type { FileRecord, PostRecord, RunRecord } from '../records.ts'
import { balanceLines, scoreWords } from './check-pretty.ts'

function scoreColour(score: number): Style {
  return score >= 60 ? 'green' : score >= 40 ? 'yellow' : 'red'
}

/** "+9", "−14". */
function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}

function* postLines(post: PostRecord, width: number, paint: Paint): Iterable<string> {
  const line = String(post.line).padStart(width)
  const score = String(post.score).padStart(3)
  const kind = kindWord(post.kind).padEnd(8)
  yield `  ${paint('dim', line)}  ${paint(scoreColour(post.score), score)}  ${kind}  ${visible(post.title)}\n`
  for (const { points, label } of post.parts) {
    yield `  ${' '.repeat(width)}  ${paint('dim', `${signed(points).padStart(5)} ${visible(label)}`)}\n`
  }
}

function* fileLines(file: FileRecord, paint: Paint): Iterable<string> {
  yield `${paint('underline', visible(file.path))}\n`
  const heading = l10n.t('line')
  const width = Math.max(heading.length, ...file.posts.slice(-1).map(({ line }) => String(line).length))
  yield `  ${paint('dim', `${heading.padStart(width)}  ${l10n.t('score')}`)}\n`
  for (const post of file.posts) yield* postLines(post, width, paint)
  yield `\n  ${scoreWords(file)}\n`
  if (file.posts.length > 1) yield balanceLines(file, paint)
  yield '\n'
}

/** What `sociable score` says to people: a line for each post, then its feed. */
export function* scorePretty(run: RunRecord, paint: Paint): Iterable<string> {
  for (const file of run.files) yield* fileLines(file, paint)
  if (run.files.length > 1 && run.together) {
    yield `${paint('underline', l10n.t('All files together'))}\n`
    yield balanceLines(run.together, paint)
  }
}
