import * as l10n from '@vscode/l10n'
import type { FindingLevel } from '../../inspect/types.ts'
import { balanceWords, kindWord, mixWords, shortfallWords } from '../../score/balance-words.ts'
import { average } from '../average.ts'
import type { Paint, Style } from '../console/paint.ts'
import { visible } from '../console/visible.ts'
import { countFindings } from '../count-findings.ts'
import { plural } from '../plural.ts'
import type { BalanceRecord, FileRecord, FindingRecord, RunRecord } from '../records.ts'

const styles: Readonly<Record<FindingLevel, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' }

function levelWord(level: FindingLevel): string {
  switch (level) {
    case 'error':
      return l10n.t('error')
    case 'warning':
      return l10n.t('warning')
    case 'info':
      return l10n.t('info')
    case 'hint':
      return l10n.t('hint')
  }
}

/** What the lines of a run are written with. */
interface Pen {
  readonly paint: Paint
  /** The word for each level, as wide as the widest. */
  readonly words: Readonly<Record<FindingLevel, string>>
  /** A message as it can be shown. */
  readonly shown: (message: string) => string
}

function createPen(paint: Paint): Pen {
  const word = (level: FindingLevel): string => paint(styles[level], levelWord(level).padEnd(7))
  const words = { error: word('error'), warning: word('warning'), info: word('info'), hint: word('hint') }
  return { paint, words, shown: createShown() }
}

/** Many messages come again and again. */
function createShown(): (message: string) => string {
  const known = new Map<string, string>()
  return (message) => {
    const before = known.get(message)
    if (before !== undefined) return before
    const made = visible(message)
    known.set(message, made)
    return made
  }
}

/** The findings of a file as lines: place, level, message, rule. In one piece: feeds have few, and folders many feeds. */
function findingLines(findings: readonly FindingRecord[], { paint, words, shown }: Pen): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`)
  let widest = 0
  for (let i = 0; i < places.length && i < 10_000; i++) widest = Math.max(widest, places[i]?.length ?? 0)
  let lines = ''
  for (let i = 0; i < findings.length; i++) {
    const finding = findings[i]
    if (!finding) continue
    const { level, message, rule } = finding
    const place = (places[i] ?? '').padStart(widest)
    lines += `  ${paint('dim', place)}  ${words[level]}  ${shown(message)}  ${paint('dim', rule)}\n`
  }
  return lines
}

function balanceColour({ balance }: BalanceRecord): Style {
  return balance >= 75 ? 'green' : balance >= 40 ? 'yellow' : 'red'
}

/** A balance with its mix and what is missing, one thing a line. */
export function balanceLines(record: BalanceRecord, paint: Paint): string {
  let lines = `  ${paint(balanceColour(record), sentence(balanceWords(record)))}\n`
  lines += `  ${paint('dim', l10n.t('Mix: {0}', mixWords(record.mix)))}\n`
  for (const shortfall of record.shortfalls) lines += `  ${paint('dim', sentence(shortfallWords(shortfall)))}\n`
  if (record.advice !== undefined) lines += `  ${visible(record.advice)}\n`
  return lines
}

/** The same text with a capital first. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** What a file's posts score: one post by itself, more by their average and their ends. */
export function scoreWords({ posts }: FileRecord): string {
  const [first] = posts
  if (!first) return l10n.t('No posts')
  if (posts.length === 1) return l10n.t('1 post: score {0} of 100, {1}', first.score, kindWord(first.kind))
  let lowest = first
  let highest = first
  for (const post of posts) {
    if (post.score < lowest.score) lowest = post
    if (post.score >= highest.score) highest = post
  }
  return l10n.t(
    '{0}: score {1} of 100 on average, from {2} (line {3}) to {4} (line {5})',
    plural.posts(posts.length),
    average(posts.map(({ score }) => score)),
    lowest.score,
    lowest.line,
    highest.score,
    highest.line
  )
}

function fileLines(file: FileRecord, pen: Pen): string {
  const { paint } = pen
  const lines = `${paint('underline', visible(file.path))}\n${findingLines(file.findings, pen)}`
  const scores = `${lines}${file.findings.length > 0 ? '\n' : ''}  ${scoreWords(file)}\n`
  // a mix needs more than one post; a single one is never called wrong
  return `${scores}${file.posts.length > 1 ? balanceLines(file, paint) : ''}\n`
}

/** "2 errors, 10 warnings and 5 notes in 3 files, 40 posts". */
export function totals(run: RunRecord): string {
  if (run.files.length === 0) return l10n.t('No file was checked.')
  const counts = countFindings(run.files)
  const notes = counts.info + counts.hint
  const posts = run.files.reduce((sum, file) => sum + file.posts.length, 0)
  const found = [
    ...(counts.error > 0 ? [plural.errors(counts.error)] : []),
    ...(counts.warning > 0 ? [plural.warnings(counts.warning)] : []),
    ...(notes > 0 ? [plural.notes(notes)] : [])
  ]
  const what = found.length > 0 ? found.join(', ') : l10n.t('Nothing to complain about')
  return l10n.t('{0} in {1}, {2}.', what, plural.files(run.files.length), plural.posts(posts))
}

/** What `sociable check` says to people. */
export function* checkPretty(run: RunRecord, paint: Paint): Iterable<string> {
  const pen = createPen(paint)
  for (const file of run.files) yield fileLines(file, pen)
  if (run.files.length > 1 && run.together) {
    yield `${paint('underline', l10n.t('All files together'))}\n`
    yield `${balanceLines(run.together, paint)}\n`
  }
  const counts = countFindings(run.files)
  const style = counts.error > 0 ? 'red' : counts.warning > 0 || run.files.length === 0 ? 'yellow' : 'green'
  yield `${paint(style, totals(run))}\n`
  const fixed = run.files.reduce((sum, file) => sum + file.fixed, 0)
  if (fixed > 0) yield `${l10n.t('{0} made.', plural.fixes(fixed))}\n`
  const fixable = run.files.reduce((sum, file) => sum + file.fixable, 0)
  if (fixable > 0) yield `${l10n.t('--fix can mend up to {0} of them.', fixable)}\n`
}
