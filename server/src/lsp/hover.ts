import * as l10n from '@vscode/l10n'
import type { Hover, Position } from 'vscode-languageserver'
import { rules } from '../generated/rules.ts'
import { ownersOf } from '../inspect/owners-of.ts'
import type { Finding, PostReport } from '../inspect/types.ts'
import { rulePage } from '../rules/rule-page.ts'
import { kindWord } from '../score/balance-words.ts'
import { lineAt } from '../text/lines.ts'
import { essayPoint } from './essay-points.ts'
import type { Inspection } from './inspections.ts'
import { type Markup, markupContent } from './markup.ts'
import { rangeOf } from './to-diagnostics.ts'

/** So many parts of a score are listed one by one. */
const mostParts = 12

/** Why a finding is there: what, why, the essay's point, an example, and where to read on. */
function aboutFinding(finding: Finding, markup: Markup): readonly string[] {
  const rule = rules.find(({ id }) => id === finding.rule)
  const more = markup.link(l10n.t('About “{0}”', finding.rule), rulePage(finding.rule))
  if (!rule) return [markup.text(finding.message), more]
  const point = rule.essay.map(essayPoint).find((said) => said !== undefined)
  return [
    markup.strong(l10n.t(rule.summary)),
    markup.text(l10n.t(rule.why)),
    point === undefined ? '' : markup.text(l10n.t('The essay: “{0}”', point)),
    markup.text(l10n.t('Instead of')),
    markup.quote(rule.example.before),
    markup.text(l10n.t('a reader would rather see')),
    markup.quote(rule.example.after),
    more
  ]
}

function points(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`
}

/** What a post's score is made of. */
function aboutScore({ view }: PostReport, markup: Markup): readonly string[] {
  const { score, kind } = view.score
  const { base, parts } = view.score.parts()
  const rest = parts.slice(mostParts).reduce((sum, part) => sum + part.points, 0)
  const lines = parts.slice(0, mostParts).map((part) => `${points(part.points)} ${part.label}`)
  if (rest !== 0) lines.push(`${points(rest)} ${l10n.t('from smaller things')}`)
  const list = [l10n.t('{0} to start with', base), ...lines].map((line) => `- ${markup.text(line)}`)
  return [markup.strong(l10n.t('Score {0} of 100, {1}', score, kindWord(kind))), list.join('\n')]
}

/** What the caps keep back, and how to see it. */
function aboutWithheld({ withheld }: PostReport, markup: Markup): readonly string[] {
  if (withheld === 0) return []
  const note = l10n.t(
    '{0} more are kept for later, so that this stays readable: they come as these go. The setting {1} shows them all.',
    withheld,
    'sociable.maxFindingsPerPost'
  )
  return [markup.text(note)]
}

/** Whether an offset in a post is in its header or its first line. */
function isAtTop({ view: { post } }: PostReport, offset: number): boolean {
  return offset <= lineAt(post.text, post.body.start).end
}

/** What there is to say at a position; undefined where there is nothing. */
export function hover(inspection: Inspection, position: Position, markup: Markup): Hover | undefined {
  const { document, report } = inspection
  const at = document.offsetAt(position)
  const post = ownersOf(report).find(({ start, view }) => start <= at && at <= start + view.post.text.length)
  if (!post) return undefined
  const offset = at - post.start
  const here = post.findings.filter(({ start, end }) => start <= offset && offset <= end)
  const sections = here.map((finding) => aboutFinding(finding, markup))
  if (post.index >= 0 && isAtTop(post, offset))
    sections.push([...aboutScore(post, markup), ...aboutWithheld(post, markup)])
  if (sections.length === 0) return undefined
  const contents = markupContent(
    markup,
    sections.flatMap((section, index) => (index === 0 ? section : [markup.rule(), ...section]))
  )
  const [first] = here
  return first ? { contents, range: rangeOf(document, post, first) } : { contents }
}
