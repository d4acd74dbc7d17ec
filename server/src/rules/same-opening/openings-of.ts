import { gap } from '../../text/types.ts'
import { onceAPost } from '../feed/once-a-post.ts'
import type { Repeatable } from '../feed/repeats.ts'
import type { PostView } from '../types.ts'

/** How a post begins. */
interface Beginning {
  /** Its first words, in lower case. */
  readonly words: readonly string[]
  readonly start: number
  readonly ends: readonly number[]
  /** How many words stand before its first stop, where they are one or two: "Just listed!", "Tip:". */
  readonly label: number
}

/** Words that many sentences begin with: alone they make no opening. */
const small = new Set(
  "a an the this that these those it it's its i i'm i've i'd i'll im my we we're we've we'll our you you're your he she they there here is are was were am be been has have had do does did will would can could should may to of in on at for from by with as so and but or not no if when what who how why where just now today very all some one got get".split(
    ' '
  )
)
const most = 8

/** Undefined for an answer to somebody, and where something else than words (or emoji) comes first. */
const beginningOf = onceAPost(({ post }: PostView): Beginning | undefined => {
  const { words, body, entities, quotes, code, meta } = post
  const start = words.starts[0]
  if (start === undefined || meta.isReply) return undefined
  if (entities.some((entity) => entity.type !== 'emoji' && entity.start < start)) return undefined
  if ([quotes, code].some((ranges) => ranges.some((range) => range.start < start && range.start >= body.start)))
    return undefined
  const count = Math.min(most, words.count)
  let label = 0
  for (let i = 1; i <= 2 && label === 0; i++) if (i >= words.count || words.gaps[i] === gap.hard) label = i
  return { words: words.norms.slice(0, count), start, ends: [...words.ends.slice(0, count)], label }
})

const byLength = new Map<number, (view: PostView) => readonly Repeatable[]>()

/**
 * The openings by which a post can be like another: its first `length` words (more where those are all small ones), and
 * the label that it starts with. Worked out once for each post.
 */
export function openingsOf(view: PostView, length: number): readonly Repeatable[] {
  const known = byLength.get(length)
  if (known) return known(view)
  const made = onceAPost((one) => findOpenings(one, length))
  byLength.set(length, made)
  return made(view)
}

function findOpenings(view: PostView, length: number): readonly Repeatable[] {
  const beginning = beginningOf(view)
  if (!beginning) return []
  const { words, start, ends, label } = beginning
  let count = Math.max(length, label)
  while (count < words.length && words.slice(0, count).every((word) => small.has(word))) count++
  const lengths = new Set([label, count])
  return [...lengths].flatMap((many) => {
    const end = ends[many - 1]
    const own = words.slice(0, many)
    if (end === undefined || own.every((word) => small.has(word))) return []
    return [{ key: own.join(' '), start, end }]
  })
}
