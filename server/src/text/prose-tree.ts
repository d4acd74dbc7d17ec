import type { Root } from 'nlcst'
import { retext } from 'retext'

let parser: ReturnType<typeof retext> | undefined

/** retext-english's tree of `masked`; node offsets are UTF-16 code units in it. */
export function proseTree(masked: string): Root {
  // made for the first post that needs a tree: most need none
  parser ??= retext().freeze()
  return parser.parse(masked)
}
