import type { Position, SelectionRange } from 'vscode-languageserver'
import type { Inspection } from './inspections.ts'
import { rangeOf } from './to-diagnostics.ts'

/** What grows around a cursor: the part of a thread, the text of the post, the post with its header, the file. */
export function selectionRanges(
  { document, report, text }: Inspection,
  positions: readonly Position[]
): SelectionRange[] {
  const file: SelectionRange = { range: { start: document.positionAt(0), end: document.positionAt(text.length) } }
  return positions.map((position) => {
    const at = document.offsetAt(position)
    const found = report.posts.find(({ start, view }) => start <= at && at <= start + view.post.text.length)
    if (!found) return file
    const { post } = found.view
    const holding = [
      { start: 0, end: post.text.length },
      post.body,
      ...(post.parts.length > 1 ? post.parts : [])
    ].filter(({ start, end }) => found.start + start <= at && at <= found.start + end)
    return holding.reduce<SelectionRange>((parent, range) => ({ range: rangeOf(document, found, range), parent }), file)
  })
}
