import { editsFor } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import type { Settings } from '../../server/src/settings/types.ts'
import { check } from './edit-violations.ts'

/** One rewrite of one post, as a person would see it. */
export interface DrawnRewrite {
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly before: string
  readonly after: string
}

/**
 * `most` rewrites at random: a post is drawn, then one of its findings that have rewrites, then one of those, so that long
 * posts with many findings do not crowd out the rest. `random` gives numbers from 0 (inclusive) to 1 (exclusive).
 */
export function drawRewrites(
  rows: readonly { readonly id: string; readonly text: string }[],
  settings: Settings,
  most: number,
  random: () => number
): readonly DrawnRewrite[] {
  const drawn: DrawnRewrite[] = []
  const left = [...rows]
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  while (drawn.length < most && left.length > 0) {
    const [row] = left.splice(Math.floor(random() * left.length), 1)
    if (!row) break
    const post = check(row.text, settings)
    const offers = post.findings
      .map((finding) => ({ finding, edits: editsFor(finding, post.view, settings) }))
      .map(({ finding, edits }) => ({ finding, edits: edits.filter(({ kind }) => kind === 'rewrite') }))
      .filter(({ edits }) => edits.length > 0)
    const offer = pick(offers)
    const edit = offer && pick(offer.edits)
    if (!offer || !edit) continue
    const after = applyChanges(row.text, plainChanges(edit))
    drawn.push({ id: row.id, rule: offer.finding.rule, title: edit.title, before: row.text, after })
  }
  return drawn
}
