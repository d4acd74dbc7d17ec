import { createHash } from 'node:crypto'
import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '../../generated/rules.ts'
import type { FindingLevel } from '../../inspect/types.ts'
import { rulePage } from '../../rules/rule-page.ts'
import type { Rule } from '../../rules/types.ts'
import { uriPart } from '../../text/uri-part.ts'
import { json, visible } from '../console/visible.ts'
import type { FindingRecord, PlaceRecord, RunRecord } from '../records.ts'
import { version } from '../version.ts'

const levels: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note'
}

function descriptor(rule: Rule): object {
  const page = rulePage(rule.id)
  return {
    id: rule.id,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why} Before: ${rule.example.before} After: ${rule.example.after}`,
      markdown: `${rule.why}\n\n- Before: ${rule.example.before}\n- After: ${rule.example.after}\n\n[More](${page})`
    },
    helpUri: page,
    defaultConfiguration: rule.level === 'off' ? { enabled: false } : { enabled: true, level: levels[rule.level] },
    properties: { tags: ['social-media', rule.scope] }
  }
}

/** A path as a URI: relative to the working folder where it lies within, else absolute. */
function artifact(path: string): object {
  if (isAbsolute(path) || path.startsWith('../')) return { uri: pathToFileURL(resolve(path)).href }
  const uri = path.split('/').map(uriPart).join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}

function physical(path: string, place: PlaceRecord): object {
  const { line, column, endLine, endColumn } = place
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { startLine: line, startColumn: column, endLine, endColumn }
    }
  }
}

/** Stays the same while the post moves up and down its file. `times` tells equal findings of a file apart. */
function fingerprint(path: string, { rule, words }: FindingRecord, times: number): string {
  return createHash('sha256').update([path, rule, words, times].join('\0')).digest('hex').slice(0, 32)
}

function results(run: RunRecord): readonly object[] {
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  return run.files.flatMap(({ path, findings }) => {
    const times = new Map<string, number>()
    return findings.map((finding) => {
      const key = `${finding.rule}\0${finding.words}`
      const before = times.get(key) ?? 0
      times.set(key, before + 1)
      const { related } = finding
      const ruleIndex = indices.get(finding.rule)
      return {
        ruleId: finding.rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: levels[finding.level],
        message: { text: visible(finding.message) },
        locations: [physical(path, finding)],
        ...(related
          ? { relatedLocations: [{ ...physical(path, related), message: { text: visible(related.message) } }] }
          : {}),
        partialFingerprints: { 'sociable/v1': fingerprint(path, finding, before) }
      }
    })
  })
}

/** SARIF 2.1.0 (OASIS), as GitHub code scanning and other viewers of static analysis read it. */
export function* checkSarif(run: RunRecord): Iterable<string> {
  const cwd = pathToFileURL(`${process.cwd()}/`).href
  const isComplete = run.unreadable.length === 0 && !run.complaints.some(({ level }) => level === 'error')
  const notifications = [...run.unreadable, ...run.complaints].map((problem) => ({
    level: 'level' in problem ? problem.level : 'error',
    message: { text: visible(problem.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(problem.path),
          ...('line' in problem && 'column' in problem
            ? { region: { startLine: problem.line, startColumn: problem.column } }
            : {})
        }
      }
    ]
  }))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sociable',
            version,
            semanticVersion: version,
            informationUri: 'https://github.com/sociable/sociable',
            rules: rules.map(descriptor)
          }
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: cwd } },
        invocations: [
          {
            executionSuccessful: isComplete,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {})
          }
        ],
        results: results(run)
      }
    ]
  }
  yield `${json(log, 2)}\n`
}
