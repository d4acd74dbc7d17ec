/** A place in a text; both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds the lines of offsets. */
export interface LineIndex {
  readonly lines: number
  /** The place of an offset in UTF-16 code units; offsets beyond the text are at its end. */
  place(offset: number): Place
}

/** The lines of a text. LF, CRLF and CR end a line, as in an editor. A byte order mark takes no column. */
export function createLineIndex(text: string): LineIndex {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  const lineBreak = /\r\n|\n|\r/g
  for (let match = lineBreak.exec(text); match; match = lineBreak.exec(text)) starts.push(lineBreak.lastIndex)
  return {
    lines: starts.length,
    place(offset) {
      const at = Math.min(Math.max(offset, 0), text.length)
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= at) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: Math.max(at - (starts[low] ?? 0), 0) + 1 }
    }
  }
}
