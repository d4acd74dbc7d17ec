import type { Root } from 'nlcst'
import { retext } from 'retext'

const parser = retext().freeze()

/** retext-english's tree of `masked`; node offsets are UTF-16 code units in it. */
export function proseTree(masked: string): Root {
  return parser.parse(masked)
}
