import * as l10n from '@vscode/l10n'
import { certainDate, isIsoDate, isNoDay } from '../../text/dates.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'

export default defineRule({
  id: 'header-bad-date',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a date that cannot be read for certain',
  why: 'Cadence and balance are counted by date. 3/4/2026 is March to some and April to others; 2026-04-03 is the same day everywhere.',
  essay: [15],
  example: {
    before: '---\ndate: 24 December 2026\n---\nThe goose got away.',
    after: '---\ndate: 2026-12-24\n---\nThe goose got away.'
  },
  needs: mark.header,
  *check({ post }) {
    const field = post.header?.fields.get('date')
    if (!field || field.value === null || field.value === undefined || field.value === '') return
    const text = typeof field.value === 'object' ? '' : String(field.value).trim()
    if (isIsoDate(text)) return
    // front matter of other tools has dates in forms of its own
    const isImpossible = isNoDay(text)
    if (post.languageId === 'markdown' && !isImpossible && /^\d{4}-\d{2}-\d{2}/.test(text)) return
    const certain = certainDate(text)
    yield {
      ...(field.valueRange.end > field.valueRange.start ? field.valueRange : field.keyRange),
      message: certain
        ? l10n.t('Write this date as “{0}”, which reads the same everywhere.', certain)
        : isImpossible
          ? l10n.t('There is no such day as {0}. Check the month and the day.', text)
          : /^\d{4}-\d{2}-\d{2}[T ]\d/i.test(text)
            ? l10n.t('There is no such time of day. Write hours and minutes, for example 2026-11-23 09:30.')
            : l10n.t('We cannot tell which day this is. Write it as year-month-day, for example 2026-11-23.'),
      data: certain
    }
  },
  edits(finding) {
    const date = finding.data
    if (typeof date !== 'string') return []
    const change = { start: finding.start, end: finding.end, text: date }
    return [{ kind: 'fix', title: l10n.t('Write it as {0}', date), changes: [change], isPreferred: true }]
  }
})
