import type { PromptBank } from '../../generated/prompts.ts'
import { seedOf } from '../rewriting/seed.ts'
import type { PostView } from '../types.ts'
import { canFill, fillPrompt } from './fill-prompt.ts'
import { topicsOf } from './topics-of.ts'

/** On networks with limits like these, short lines come first. */
const tightLimit = 500
const shortLine = 60

/** Which lists of the bank fit a post, best first: what it is about, then what kind of post it is, then any. */
function listsFor(view: PostView, bank: PromptBank): readonly (readonly string[])[] {
  const isTight = view.networks.some(({ characters }) => characters !== undefined && characters <= tightLimit)
  return [...topicsOf(view.post), view.score.kind, 'any'].flatMap((name) => {
    const all = (bank[name] ?? []).filter((line) => canFill(line, view.profile))
    const short = isTight ? all.filter((line) => line.length <= shortLine) : all
    const lines = short.length >= 8 ? short : all
    return lines.length > 0 ? [lines] : []
  })
}

/** Lines that name what the profile knows come first: they are what nobody else could say. */
function profileFirst(lines: readonly string[]): readonly string[] {
  return [...lines.filter((line) => line.includes('{')), ...lines.filter((line) => !line.includes('{'))]
}

/** A step that visits every one of `count` lines once, and leads away from the neighbours. */
function strideOf(count: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
  for (let stride = Math.ceil(count * 0.382); stride < count; stride++) if (gcd(stride, count) === 1) return stride
  return 1
}

/**
 * `count` different lines of the bank that fit the post, as snippets, of those that `accept` lets pass: two about what
 * it is about and the rest about the kind of post it is. `index`, the post's place in its feed, moves the choice on, so
 * that ten posts in a row get ten different first lines; without one the post's words decide. The same post at the same
 * place always gets the same.
 */
export function choosePrompts(
  view: PostView,
  bank: PromptBank,
  count: number,
  index: number | undefined,
  accept: (snippet: string) => boolean
): readonly string[] {
  const { post, profile } = view
  const base = index ?? seedOf(post.text.slice(post.body.start, post.body.end))
  const [first = [], second = [], ...others] = listsFor(view, bank)
  const chosen: string[] = []
  const take = (lines: readonly string[], most: number): void => {
    const stride = strideOf(lines.length)
    for (let step = 0, taken = 0; step < lines.length && taken < most && chosen.length < count; step++) {
      const line = lines[(base + step * stride) % lines.length] ?? ''
      const snippet = fillPrompt(line, profile, base)
      if (chosen.includes(snippet) || !accept(snippet)) continue
      chosen.push(snippet)
      taken++
    }
  }
  take(profileFirst(first), 2)
  take(profileFirst(second), 1)
  for (const lines of [first, second, ...others]) take(lines, count)
  return chosen
}
