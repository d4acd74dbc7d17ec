/**
 * The rules as a retext plugin, for anybody's unified pipeline.
 *
 *     unified().use(retextEnglish).use(retextSociable, { rules: { hype: 'off' } }).use(retextStringify)
 */
import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { rules } from './generated/rules.ts'
import type { Finding, PostReport } from './inspect/types.ts'
import { editsFor, inspect } from './inspect.ts'
import { rulePage } from './rules/rule-page.ts'
import { applyChanges, plainChanges } from './rules/snippet.ts'
import type { Change } from './rules/types.ts'
import type { ConfigProblem } from './settings/config.ts'
import { mergeSettings } from './settings/merge-settings.ts'
import { readConfig } from './settings/read-config.ts'
import type { Settings } from './settings/types.ts'
import type { LanguageId } from './text/types.ts'

/** What a sociable.config.json may hold, as an object. */
export type RetextSociableOptions = Readonly<Record<string, unknown>>

/** Thrown when the options are not what a configuration may hold; the message says what to change. */
export class RetextSociableOptionsError extends Error {
  override readonly name = 'RetextSociableOptionsError'
}

const whys = new Map(rules.map((rule) => [rule.id, rule.why]))

function settingsFrom(options: RetextSociableOptions | null | undefined): Settings {
  const { config, problems } = readConfig(JSON.stringify(options ?? {}))
  const wrong = problems.filter((problem: ConfigProblem) => problem.level === 'error')
  if (wrong.length > 0) throw new RetextSociableOptionsError(wrong.map((problem) => problem.message).join(' '))
  return { ...mergeSettings(config ?? {}), maxFindingsPerPost: 0, maxFindingsPerFile: 0 }
}

function languageOf(file: VFile): LanguageId {
  return /^\.(?:md|markdown|mdx)$/i.test(file.extname ?? '') ? 'markdown' : 'post'
}

/** What would stand in the finding's place, for edits that change nothing around it. */
function expectedBy({ start, end }: Finding, text: string, changes: readonly Change[]): readonly string[] {
  if (!changes.every((change) => change.start >= start && change.end <= end)) return []
  const inside = changes.map((change) => ({ ...change, start: change.start - start, end: change.end - start }))
  return [applyChanges(text.slice(start, end), inside)]
}

/**
 * A retext plugin. Each finding of `inspect` on the file's text becomes a message: `ruleId`, `source` ("sociable"),
 * `place`, `actual` (the words), `expected` (what could stand there), `note` (why) and `url` (the rule's page). Errors are fatal
 * as `message.fatal === true` says; warnings are warnings; what is only an idea is information (`fatal` undefined).
 *
 * @throws RetextSociableOptionsError where the options are not what a configuration may hold
 */
export default function retextSociable(options?: RetextSociableOptions | null): (tree: Root, file: VFile) => undefined {
  const settings = settingsFrom(options)

  return (_tree, file) => {
    const text = String(file)
    const place = location(text)
    const report = inspect({ text, languageId: languageOf(file) }, settings)
    const owners: readonly PostReport[] = [...(report.feedHeader ? [report.feedHeader] : []), ...report.posts]
    for (const post of owners) {
      for (const finding of post.findings) {
        const start = place.toPoint(post.start + finding.start)
        const end = place.toPoint(post.start + finding.end)
        if (!start || !end) continue
        const message = file.message(finding.message, {
          place: { start, end },
          ruleId: finding.rule,
          source: 'sociable'
        })
        const edits = editsFor(finding, post.view, settings)
        message.actual = post.view.post.text.slice(finding.start, finding.end)
        message.expected = [
          ...new Set(edits.flatMap((edit) => expectedBy(finding, post.view.post.text, plainChanges(edit))))
        ]
        message.note = whys.get(finding.rule)
        message.url = rulePage(finding.rule)
        message.fatal = finding.level === 'error' ? true : finding.level === 'warning' ? false : undefined
      }
    }
    return undefined
  }
}
