import * as l10n from '@vscode/l10n'
import { rulePage } from '../../rules/rule-page.ts'
import { balanceWords, kindWord, mixWords, shortfallWords } from '../../score/balance-words.ts'
import { average } from '../average.ts'
import { cadenceOf, cadenceWords } from '../cadence.ts'
import { visible } from '../console/visible.ts'
import { plural } from '../plural.ts'
import type { BalanceRecord, FileRecord, RunRecord } from '../records.ts'
import { ruleCounts } from '../rule-counts.ts'
import { sentence, totals } from './check-pretty.ts'

/** Text that Markdown shows as it is within a line: what could be markup becomes a character reference, which never is. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|~&$]|:(?=\/\/)/g, (character) => `&#${character.charCodeAt(0)};`)
}

function* balanceSection(record: BalanceRecord): Iterable<string> {
  yield `**${sentence(balanceWords(record))}.** ${l10n.t('Mix: {0}', mixWords(record.mix))}.\n\n`
  for (const shortfall of record.shortfalls) yield `- ${sentence(shortfallWords(shortfall))}.\n`
  if (record.shortfalls.length > 0) yield '\n'
  if (record.advice !== undefined) yield `${escapeMarkdown(record.advice)}\n\n`
}

function* fileSection(file: FileRecord): Iterable<string> {
  yield `## ${escapeMarkdown(file.path)}\n\n`
  if (file.posts.length === 0) {
    yield `${l10n.t('No posts')}.\n\n`
    return
  }
  if (file.posts.length > 1) yield* balanceSection(file)
  yield `${l10n.t('{0}, score {1} of 100 on average.', plural.posts(file.posts.length), average(file.posts.map(({ score }) => score)))}\n\n`
  const cadence = cadenceOf(file.posts)
  if (cadence) yield `${cadenceWords(cadence)}\n\n`
  yield `| ${[l10n.t('line'), l10n.t('score'), l10n.t('kind'), l10n.t('findings'), l10n.t('post')].join(' | ')} |\n`
  yield '| ---: | ---: | --- | ---: | --- |\n'
  for (const { line, score, kind, findings, title } of file.posts) {
    yield `| ${line} | ${score} | ${kindWord(kind)} | ${findings} | ${escapeMarkdown(title)} |\n`
  }
  yield '\n'
  const rules = ruleCounts(file.findings)
  if (rules.length === 0) return
  yield `| ${l10n.t('rule')} | ${l10n.t('times')} |\n| --- | ---: |\n`
  for (const [rule, times] of rules) yield `| [${rule}](${rulePage(rule)}) | ${times} |\n`
  yield '\n'
}

/** What every report says of targets: they are habits, not laws. */
export function targetNote(): string {
  return l10n.t(
    'Targets are rules of thumb of people who do this for a living, and they disagree. They judge many posts together and never call a single post wrong.'
  )
}

/** The report as Markdown. */
export function* reportMarkdown(run: RunRecord): Iterable<string> {
  yield `# ${l10n.t('How social are these posts?')}\n\n${totals(run)}\n\n`
  if (run.files.length > 1 && run.together) yield* balanceSection(run.together)
  yield `${targetNote()}\n\n`
  for (const file of run.files) yield* fileSection(file)
}
