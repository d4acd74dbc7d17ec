import { levelOf, optionsOf } from '../inspect/active-rules.ts'
import { disabledInFile, isDisabled, isOffAt, nothingDisabled, stateAfter } from '../inspect/directive-state.ts'
import type { PostReport, Report } from '../inspect/types.ts'
import recycledPost from '../rules/recycled-post/rule.ts'
import { sketchOf } from '../rules/recycled-post/shingles.ts'
import type { Settings } from '../settings/types.ts'
import { disjointRanges } from '../text/overlaps.ts'
import type { Range } from '../text/types.ts'
import type { EchoRecord, PlaceRecord } from './records.ts'

/** So many hashes of a post are enough to know it again in another file, and few enough to keep for thousands. */
const sketchSize = 8

/** The first word that no finding holds, else the first. */
function placeIn({ view: { post }, findings }: PostReport): Range {
  const { words, body } = post
  const taken = disjointRanges()
  for (const finding of findings) taken.add(finding)
  for (let i = 0; i < words.count; i++) {
    const range = { start: words.starts[i] ?? 0, end: words.ends[i] ?? 0 }
    if (!taken.overlaps(range)) return range
  }
  return words.count > 0 ? { start: words.starts[0] ?? 0, end: words.ends[0] ?? 0 } : body
}

/**
 * By which each post of a file is known again in other files, by its index: none for answers, for short posts and where
 * the rule is off. `place` finds where a stretch of a post stands in its file.
 */
export function echoRecords(
  { posts }: Report,
  settings: Settings,
  place: (owner: PostReport, range: Range) => PlaceRecord
): ReadonlyMap<number, EchoRecord> {
  const level = levelOf(recycledPost, settings)
  const { minimumWords } = optionsOf<NonNullable<typeof recycledPost.options>>(recycledPost, settings)
  const found = new Map<number, EchoRecord>()
  if (level === 'off') return found
  const file = disabledInFile(posts.map(({ view }) => view.post))
  let state = nothingDisabled
  for (const owner of posts) {
    const { post } = owner.view
    const before = state
    state = stateAfter(state, post)
    if (post.meta.isReply) continue
    const { words, sketch } = sketchOf(owner.view, sketchSize)
    if (words < minimumWords || sketch.length === 0) continue
    const isOff = isDisabled(file, recycledPost.id) || isOffAt(post, before, recycledPost.id, post.body.start)
    found.set(owner.index, {
      sketch,
      // it may repeat nothing where that is not to be said, but others may repeat it
      level: isOff ? 'off' : level,
      ...place(owner, placeIn(owner))
    })
  }
  return found
}
