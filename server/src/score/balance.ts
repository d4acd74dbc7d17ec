import { targets } from '../generated/targets.ts'
import type { CustomTarget } from '../settings/types.ts'
import { type Kind, kinds } from '../text/types.ts'
import type { Balance, Mix, Shortfall } from './types.ts'

/** What the mix needs to know of a post. A thread is one post; drafts count, for a feed is judged as it is planned. */
export interface Counted {
  readonly kinds: Readonly<Record<Kind, number>>
}

const none: Mix = { promote: 0, inform: 0, share: 0, talk: 0, personal: 0, give: 0 }

/** From this probability on a kind is taken at its word, so that a feed of plain pitches is one through and through. */
const sure = 0.7

/** How many numbers say what a post adds to the mix: one for each kind, in the order of `kinds`. */
export const addends = kinds.length

/**
 * Writes what a post adds to each kind to `row`, from `at` on. A kind that is said in the header or sure enough counts as
 * a whole post; else the post counts by its probabilities, so that a coin toss counts as one.
 */
export function writeAddends(row: Float64Array, at: number, { kinds: of }: Counted): void {
  const whole = kinds.findIndex((kind) => of[kind] >= sure)
  for (let i = 0; i < addends; i++) row[at + i] = whole < 0 ? of[kinds[i] ?? 'talk'] : i === whole ? 1 : 0
}

/** Share of each kind among so many posts, by what each of them adds (`writeAddends`), one after the other in `row`. */
export function mixOfAddends(row: Float64Array, posts: number): Mix {
  if (posts === 0) return none
  // plain numbers: this runs over the whole feed on each keystroke
  let { promote, inform, share, talk, personal, give } = none
  for (let at = 0; at < row.length; at += addends) {
    promote += row[at] ?? 0
    inform += row[at + 1] ?? 0
    share += row[at + 2] ?? 0
    talk += row[at + 3] ?? 0
    personal += row[at + 4] ?? 0
    give += row[at + 5] ?? 0
  }
  return {
    promote: promote / posts,
    inform: inform / posts,
    share: share / posts,
    talk: talk / posts,
    personal: personal / posts,
    give: give / posts
  }
}

/** Share of each kind among posts. */
export function mixOf(posts: readonly Counted[]): Mix {
  const row = new Float64Array(posts.length * addends)
  for (const [index, post] of posts.entries()) writeAddends(row, index * addends, post)
  return mixOfAddends(row, posts.length)
}

/** Less than this is rounding, not a miss. */
const tolerance = 1e-9

interface Limit extends Shortfall {
  /** How far the limit is met: 1 when it is, 0 when nothing of it is. */
  readonly met: number
}

function plain({ kinds: of, bound, limit, share }: Limit): Shortfall {
  return { kinds: of, bound, limit, share }
}

function isKind(word: string): word is Kind {
  return kinds.some((kind) => kind === word)
}

/**
 * How far a limit is met. "At most": 1 up to the limit, then falling to 0 for nothing else. "At least": the share of
 * what is asked for.
 */
function metBy(bound: Shortfall['bound'], share: number, limit: number): number {
  if (bound === 'max') return share <= limit + tolerance ? 1 : (1 - share) / (1 - limit)
  return share >= limit - tolerance ? 1 : share / limit
}

function limitsOf(target: CustomTarget, mix: Mix): Limit[] {
  const found: Limit[] = []
  for (const bound of ['max', 'min'] as const) {
    for (const [names, limit] of Object.entries(target[bound] ?? {})) {
      const of = names
        .split('+')
        .map((name) => name.trim())
        .filter(isKind)
      if (of.length === 0) continue
      const share = of.reduce((sum, kind) => sum + mix[kind], 0)
      found.push({ kinds: of, bound, limit, share, met: metBy(bound, share, limit) })
    }
  }
  return found
}

/** The name of the target that is meant; an unknown name means the default. */
function resolveTarget(target: string | CustomTarget): { readonly name: string; readonly limits: CustomTarget } {
  if (typeof target !== 'string') return { name: 'custom', limits: target }
  const limits = Object.hasOwn(targets, target) ? targets[target] : undefined
  if (limits) return { name: target, limits }
  return { name: 'social-first', limits: targets['social-first'] ?? {} }
}

/**
 * How well posts meet a target: the mean of how far each of its limits is met, in hundredths. 100 when all are met; 0
 * where every post is a pitch; with the targets of the table, replacing a pitch by a personal post never lowers it, for
 * pitches stand in no "at least" and personal posts in no "at most". The order of the posts does not matter.
 */
export function balanceOf(posts: readonly Counted[], target: string | CustomTarget): Balance {
  return balanceOfMix(mixOf(posts), posts.length, target)
}

/** The same for so many posts of which only the mix is known. */
export function balanceOfMix(mix: Mix, posts: number, target: string | CustomTarget): Balance {
  const { name, limits } = resolveTarget(target)
  const all = posts === 0 ? [] : limitsOf(limits, mix)
  const met = all.length === 0 ? 1 : all.reduce((sum, limit) => sum + limit.met, 0) / all.length
  const missed = all.filter((limit) => limit.met < 1).sort((a, b) => a.met - b.met)
  // whole numbers, but 100 only where nothing is missed
  const balance = missed.length === 0 ? 100 : Math.min(99, Math.round(met * 100))
  return { balance, mix, posts, target: name, limits: all.map(plain), shortfalls: missed.map(plain) }
}
