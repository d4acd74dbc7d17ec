import type { Network } from './networks.ts'

/** Networks that fold show a few lines at most, however short these are. */
const mostLines = 3
/** A post that is hardly longer is shown whole, or nearly so, in UTF-16 code units. */
export const foldSlack = 20

/** Where in `text` (as published) a network hides the rest behind "more"; undefined where it shows all. */
export function foldOffset(text: string, { fold }: Network): number | undefined {
  if (fold === undefined || text.length <= fold + foldSlack) return undefined
  const seen = text.slice(0, fold)
  if (seen.includes('\n') || seen.includes('\r')) {
    const lines = [...seen.matchAll(/\r\n|\r|\n/g)][mostLines - 1]
    if (lines) return lines.index
  }
  // the numbers are rough, and no network folds within a word that it can leave whole
  const blank = text.lastIndexOf(' ', fold)
  return blank > fold - foldSlack ? blank + 1 : fold
}
