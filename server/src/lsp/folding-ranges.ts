import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { PostReport } from '../inspect/types.ts'
import type { Inspection } from './inspections.ts'

/** Posts, their headers, the parts of threads and comments of several lines. Markdown folds without us. */
export function foldingRanges({ document, report }: Inspection): FoldingRange[] {
  if (report.languageId !== 'post') return []

  function fold(post: PostReport, start: number, end: number, kind?: FoldingRangeKind): FoldingRange[] {
    const text = post.view.post.text.slice(start, end).trimEnd()
    const startLine = document.positionAt(post.start + start).line
    const endLine = document.positionAt(post.start + start + text.length).line
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : []
  }

  return report.posts.flatMap((report) => {
    const { post } = report.view
    const { header, body, parts, comments } = post
    return [
      ...(header ? fold(report, header.start, header.end, FoldingRangeKind.Region) : []),
      ...fold(report, body.start, body.end),
      ...(parts.length > 1 ? parts.slice(1).flatMap((part) => fold(report, part.start, part.end)) : []),
      ...comments.flatMap(({ start, end }) => fold(report, start, end, FoldingRangeKind.Comment))
    ]
  })
}
