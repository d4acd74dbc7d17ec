import { didYouMean } from '../text/header-keys.ts'
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

/** Whether the directives of `post`, or its header, switch `rule` off at `offset` in it; `before` is the state it starts with. */
export function isOffAt(post: Post, before: Disabled, rule: string, offset: number): boolean {
  if (post.meta.off === true || post.meta.off.includes(rule)) return true
  let state = before
  for (const directive of post.directives) {
    if (directive.start > offset) break
    if (directive.type === 'disable-next-line') {
      const next = lineAt(post.text, lineAt(post.text, directive.end).next)
      const applies = directive.rules.length === 0 || directive.rules.some((named) => named.text === rule)
      if (applies && offset >= directive.end && offset <= next.end) return true
    }
    state = after(state, directive)
  }
  return isDisabled(state, rule)
}

/** The rule id that somebody who typed `name` probably meant. */
export function nearRule(name: string, ids: Iterable<string>): string | undefined {
  return didYouMean(name, ids)
}
