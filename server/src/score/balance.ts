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

/**
 * Share of each kind among posts. A kind that is said in the header or sure enough counts as a whole post; else the
 * post counts by its probabilities, so that a coin toss counts as one.
 */
export function mixOf(posts: readonly Counted[]): Mix {
  if (posts.length === 0) return none
  // plain numbers: this runs over the whole feed on each keystroke
  let { promote, inform, share, talk, personal, give } = none
  for (const { kinds: of } of posts) {
    if (of.promote >= sure) promote++
    else if (of.inform >= sure) inform++
    else if (of.share >= sure) share++
    else if (of.talk >= sure) talk++
    else if (of.personal >= sure) personal++
    else if (of.give >= sure) give++
    else {
      promote += of.promote
      inform += of.inform
      share += of.share
      talk += of.talk
      personal += of.personal
      give += of.give
    }
  }
  const all = posts.length
  return {
    promote: promote / all,
    inform: inform / all,
    share: share / all,
    talk: talk / all,
    personal: personal / all,
    give: give / all
  }
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
