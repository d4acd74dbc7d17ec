import { lineAt } from '../text/lines.ts'
import type { Directive, Post } from '../text/types.ts'

/** Which rules are off at a place in a file: all of them, or these. */
export interface Disabled {
  readonly all: boolean
  readonly rules: ReadonlySet<string>
}

export const nothingDisabled: Disabled = { all: false, rules: new Set() }

export function isDisabled(state: Disabled, rule: string): boolean {
  return state.all || state.rules.has(rule)
}

function after(state: Disabled, directive: Directive): Disabled {
  const named = directive.rules.map((rule) => rule.text)
  if (directive.type === 'disable') {
    return named.length === 0
      ? { all: true, rules: state.rules }
      : { all: state.all, rules: new Set([...state.rules, ...named]) }
  }
  if (directive.type === 'enable') {
    if (named.length === 0) return nothingDisabled
    const rules = new Set([...state.rules].filter((rule) => !named.includes(rule)))
    return { all: state.all, rules }
  }
  return state
}

/** The state after a post's directives, for the posts that follow it. */
export function stateAfter(state: Disabled, post: Post): Disabled {
  return post.directives.reduce(after, state)
}

/** What `sociable-disable-file` directives anywhere in the file switch off. */
export function disabledInFile(posts: readonly Post[]): Disabled {
  let all = false
  const rules = new Set<string>()
  for (const post of posts) {
    for (const directive of post.directives) {
      if (directive.type !== 'disable-file') continue
      if (directive.rules.length === 0) all = true
      for (const rule of directive.rules) rules.add(rule.text)
    }
  }
  return { all, rules }
}

/** When one rule is off in a post, as its directives have it. */
interface Timeline {
  /** Where something changes, in order, and whether the rule is off from there on. */
  readonly from: readonly number[]
  readonly isOff: readonly boolean[]
  /** Stretches that a directive on the line before switches off, in order of both. */
  readonly quietFrom: readonly number[]
  readonly quietTo: readonly number[]
}

function timelineOf(post: Post, before: Disabled, rule: string): Timeline {
  let { all } = before
  let own = before.rules.has(rule)
  const from: number[] = []
  const isOff: boolean[] = []
  const quietFrom: number[] = []
  const quietTo: number[] = []
  for (const { type, start, end, rules } of post.directives) {
    const isNamed = rules.some(({ text }) => text === rule)
    if (type === 'disable-next-line') {
      if (rules.length > 0 && !isNamed) continue
      quietFrom.push(end)
      quietTo.push(lineAt(post.text, lineAt(post.text, end).next).end)
    } else if (type === 'disable' || type === 'enable') {
      if (rules.length === 0) all = type === 'disable'
      if (isNamed || (rules.length === 0 && type === 'enable')) own = type === 'disable'
      from.push(start)
      isOff.push(all || own)
    }
  }
  return { from, isOff, quietFrom, quietTo }
}

const timelines = new WeakMap<Post, WeakMap<Disabled, Map<string, Timeline>>>()

/** The timeline of a rule in a post, made once: a post may have as many directives as findings. */
function knownTimeline(post: Post, before: Disabled, rule: string): Timeline {
  const ofPost = timelines.get(post) ?? new WeakMap<Disabled, Map<string, Timeline>>()
  const ofState = ofPost.get(before) ?? new Map<string, Timeline>()
  const known = ofState.get(rule) ?? timelineOf(post, before, rule)
  timelines.set(post, ofPost.set(before, ofState.set(rule, known)))
  return known
}

/** The last of ascending `places` that is not beyond `at`; -1 where there is none. */
function lastUpTo(places: readonly number[], at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether the directives of `post`, or its header, switch `rule` off at `offset` in it; `before` is the state it starts with. */
export function isOffAt(post: Post, before: Disabled, rule: string, offset: number): boolean {
  if (post.meta.off === true || post.meta.off.includes(rule)) return true
  if (post.directives.length === 0) return isDisabled(before, rule)
  const { from, isOff, quietFrom, quietTo } = knownTimeline(post, before, rule)
  const quiet = lastUpTo(quietFrom, offset)
  if (quiet >= 0 && offset <= (quietTo[quiet] ?? 0)) return true
  const last = lastUpTo(from, offset)
  return last < 0 ? isDisabled(before, rule) : isOff[last] === true
}
