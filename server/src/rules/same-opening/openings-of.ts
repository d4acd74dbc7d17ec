import { gap, type Post, type Words } from '../../text/types.ts'
import type { Repeatable } from '../feed/repeats.ts'
import type { PostView } from '../types.ts'

/** Words that many sentences begin with: alone they make no opening. */
const small = new Set(
  "a an the this that these those it it's its i i'm i've i'd i'll im my we we're we've we'll our you you're your he she they there here is are was were am be been has have had do does did will would can could should may to of in on at for from by with as so and but or not no if when what who how why where just now today very all some one got get".split(
    ' '
  )
)
const most = 8
const none: readonly Repeatable[] = []

function areSmall(words: readonly string[], count: number): boolean {
  for (let i = 0; i < count; i++) if (!small.has(words[i] ?? '')) return false
  return true
}

/** Where a post's first word starts; undefined for an answer, and where something else than words (or emoji) comes first. */
function wordsStart({ words, body, entities, quotes, code, meta }: Post): number | undefined {
  const start = words.starts[0]
  if (start === undefined || meta.isReply) return undefined
  for (const entity of entities) if (entity.start < start && entity.type !== 'emoji') return undefined
  for (const range of quotes) if (range.start < start && range.start >= body.start) return undefined
  for (const range of code) if (range.start < start && range.start >= body.start) return undefined
  return start
}

/** How many words stand before a post's first stop, where they are one or two: "Just listed!", "Tip:". Else 0. */
function labelOf({ count, gaps }: Words): number {
  if (count === 1 || gaps[1] === gap.hard) return 1
  return count === 2 || gaps[2] === gap.hard ? 2 : 0
}

/**
 * The openings by which a post can be like another: its first `length` words (more where those are all small ones), and
 * the label that it starts with.
 */
export function openingsOf({ post }: PostView, length: number): readonly Repeatable[] {
  const { words } = post
  const start = wordsStart(post)
  if (start === undefined) return none
  const all = Math.min(most, words.count)
  const label = labelOf(words)
  let count = Math.max(length, label)
  while (count < all && areSmall(words.norms, count)) count++
  const found: Repeatable[] = []
  const add = (many: number): void => {
    if (many === 0 || many > all || areSmall(words.norms, many)) return
    found.push({ key: words.norms.slice(0, many).join(' '), start, end: words.ends[many - 1] ?? start })
  }
  add(label)
  if (count !== label) add(count)
  return found
}
