import * as l10n from '@vscode/l10n'
import { rulePage } from '../../rules/rule-page.ts'
import { balanceWords, kindWord, percent, shortfallWords } from '../../score/balance-words.ts'
import { kinds } from '../../text/types.ts'
import { cadenceOf, cadenceWords } from '../cadence.ts'
import { visible } from '../console/visible.ts'
import type { BalanceRecord, FileRecord, RunRecord } from '../records.ts'
import { ruleCounts } from '../rule-counts.ts'
import { scoreWords, sentence, totals } from './check-pretty.ts'
import { targetNote } from './report-markdown.ts'
import { reportStyle } from './report-style.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Text that HTML shows as it is, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

function* mixTable({ mix }: BalanceRecord): Iterable<string> {
  yield '<table class="mix">\n'
  for (const kind of kinds) {
    const share = Math.round(mix[kind] * 100)
    yield `<tr><th scope="row">${escapeHtml(kindWord(kind))}</th><td class="number">${escapeHtml(percent(mix[kind]))}</td>`
    yield `<td><span class="bar ${kind}" style="width:${share}%"></span></td></tr>\n`
  }
  yield '</table>\n'
}

function* balanceSection(record: BalanceRecord): Iterable<string> {
  yield `<p class="balance">${escapeHtml(sentence(balanceWords(record)))}.</p>\n`
  if (record.shortfalls.length > 0) {
    yield '<ul>\n'
    for (const shortfall of record.shortfalls) yield `<li>${escapeHtml(sentence(shortfallWords(shortfall)))}.</li>\n`
    yield '</ul>\n'
  }
  if (record.advice !== undefined) yield `<p>${escapeHtml(record.advice)}</p>\n`
  yield* mixTable(record)
}

/** A table's head; columns are headed as they are aligned. */
function head(columns: readonly (readonly [name: string, align: 'number' | 'word' | 'text'])[]): string {
  const cells = columns.map(([name, align]) => `<th scope="col" class="${align}">${escapeHtml(name)}</th>`)
  return `<thead><tr>${cells.join('')}</tr></thead>\n`
}

function* fileSection(file: FileRecord): Iterable<string> {
  yield `<section>\n<h2><bdi>${escapeHtml(file.path)}</bdi></h2>\n<p>${escapeHtml(scoreWords(file))}.</p>\n`
  const cadence = cadenceOf(file.posts)
  if (cadence) yield `<p>${escapeHtml(cadenceWords(cadence))}</p>\n`
  if (file.posts.length > 1) yield* balanceSection(file)
  if (file.posts.length > 0) {
    yield `<table>\n${head([
      [l10n.t('line'), 'number'],
      [l10n.t('score'), 'number'],
      [l10n.t('kind'), 'word'],
      [l10n.t('findings'), 'number'],
      [l10n.t('post'), 'text']
    ])}<tbody>\n`
    for (const { line, score, kind, findings, title } of file.posts) {
      yield `<tr><td class="number">${line}</td><td class="number">${score}</td><td>${escapeHtml(kindWord(kind))}</td>`
      yield `<td class="number">${findings}</td><td class="text"><bdi>${escapeHtml(title)}</bdi></td></tr>\n`
    }
    yield '</tbody>\n</table>\n'
  }
  const rules = ruleCounts(file.findings)
  if (rules.length > 0) {
    yield `<table>\n${head([
      [l10n.t('rule'), 'text'],
      [l10n.t('times'), 'number']
    ])}<tbody>\n`
    for (const [rule, times] of rules) {
      yield `<tr><td><a href="${escapeHtml(rulePage(rule))}">${escapeHtml(rule)}</a></td><td class="number">${times}</td></tr>\n`
    }
    yield '</tbody>\n</table>\n'
  }
  yield '</section>\n'
}

/** The report as one HTML file that needs nothing else: no script, no picture, no font from anywhere. */
export function* reportHtml(run: RunRecord): Iterable<string> {
  const title = escapeHtml(l10n.t('How social are these posts?'))
  const tongue = l10n.t({
    message: 'en',
    comment: ['The tag of the language of this translation, such as de or pt-BR']
  })
  yield `<!doctype html>\n<html lang="${escapeHtml(tongue)}">\n`
  yield '<head>\n<meta charset="utf-8">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
  yield `<title>${title}</title>\n<style>\n${reportStyle}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n`
  yield `<p>${escapeHtml(totals(run))}</p>\n`
  if (run.files.length > 1 && run.together) yield* balanceSection(run.together)
  yield `<p class="note">${escapeHtml(targetNote())}</p>\n`
  for (const file of run.files) yield* fileSection(file)
  yield '</main>\n</body>\n</html>\n'
}
