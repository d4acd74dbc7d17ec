import type { Root } from 'nlcst'
import { ParseLatin } from 'parse-latin'

let parser: ParseLatin | undefined

/** retext's tree of `masked`; node offsets are UTF-16 code units in it. */
export function proseTree(masked: string): Root {
  // made for the first post that needs a tree: most need none
  parser ??= new ParseLatin()
  return parser.parse(masked)
}
