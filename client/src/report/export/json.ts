import type { BalanceReport, ReportedFile, ReportResult } from '../../../../server/src/wire.ts'
import { fileNames } from '../view/build-view.ts'
import { rounded } from './rounded.ts'

function roundedAll(values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]))
}

function balance(report: BalanceReport): object {
  return {
    balance: report.balance,
    target: report.target,
    mix: roundedAll(report.mix),
    shortfalls: report.shortfalls.map(({ kinds, bound, limit, share }) => ({
      kinds,
      bound,
      limit,
      share: rounded(share)
    }))
  }
}

function file(path: string, report: ReportedFile): object {
  const rules = new Map<string, number>()
  for (const { rule } of report.posts.flatMap(({ findings }) => findings)) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  return {
    path,
    ...balance(report),
    rules: Object.fromEntries([...rules].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))),
    posts: report.posts.map((post) => ({
      index: post.index,
      line: post.line + 1,
      title: post.title,
      date: post.date ?? null,
      status: post.status ?? null,
      platforms: post.platforms,
      score: post.score,
      kind: post.kind,
      dimensions: roundedAll(post.dimensions),
      findings: post.findings.map(({ rule, level, message, range }) => ({
        rule,
        level,
        message,
        line: range.start.line + 1,
        column: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1
      }))
    }))
  }
}

/** What JSON allows raw but a terminal or an old reader stumbles over. */
const raw = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** The report for machines: the command line's shape, with each post's findings. Lines and columns from 1. */
export function reportJson(report: ReportResult): string {
  const names = fileNames(report.files.map(({ uri }) => uri))
  const whole = {
    files: report.files.map((one) => file(names.get(one.uri) ?? '', one)),
    together: balance(report),
    summary: { files: report.files.length, posts: report.posts, findings: report.findings },
    repeats: report.repeats.map(({ kind, text, posts }) => ({
      kind,
      text,
      posts: posts.map(({ uri, index }) => ({ path: names.get(uri) ?? '', index }))
    })),
    ideas: report.ideas.map(({ id, kind, title, reason, text }) => ({ id, kind, title, reason, text }))
  }
  const text = JSON.stringify(whole, undefined, 2)
  return `${text.replace(raw, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
