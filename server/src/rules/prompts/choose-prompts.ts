import type { PromptBank } from '../../generated/prompts.ts'
import { seedOf } from '../rewriting/seed.ts'
import type { PostView } from '../types.ts'
import { canFill, fillPrompt } from './fill-prompt.ts'
import { topicsOf } from './topics-of.ts'

/** On networks with limits like these, short lines come first. */
const tightLimit = 500
const shortLine = 60

/** What a post is likeliest to be must be this likely, or lines are taken that fit anything. */
const sureKind = 0.4
/** From here on news is an office's. */
const officialFrom = 0.35

type Lines = readonly string[]

/** Whether a post asks something at its end; who sells may say one thing less after it, for such questions lead to the offer. */
function endsAsking({ post, score }: PostView): boolean {
  const said = post.masked.slice(post.body.start, post.body.end).replace(/[\s\uFFFC]+$/u, '')
  return /\?[^\p{L}\p{N}]*$/u.test(said) || (score.kind !== 'promote' && /\?(?!\s*if\s)[^.!?]{1,60}[.!]*$/iu.test(said))
}

/** The lists of the bank that fit a post: by what it is about, and by the kind of post it is. */
function listsFor(view: PostView, bank: PromptBank): { readonly topical: readonly Lines[]; readonly general: Lines } {
  const isTight = view.networks.some(({ characters }) => characters !== undefined && characters <= tightLimit)
  const linesOf = (name: string): readonly Lines[] => {
    const all = (bank[name] ?? []).filter((line) => canFill(line, view.profile))
    const short = isTight ? all.filter((line) => line.length <= shortLine) : all
    const lines = short.length >= 8 ? short : all
    // what names a place or a pet of one's own comes first: nobody else could say it
    const own = lines.filter((line) => line.includes('{'))
    return lines.length > 0 ? [[...own, ...lines.filter((line) => !line.includes('{'))]] : []
  }
  if (bank.question && endsAsking(view)) return { topical: [], general: linesOf('question')[0] ?? [] }
  const { kind, kinds, dimensions } = view.score
  const isSure = view.post.meta.kind !== undefined || kinds[kind] >= sureKind
  // a company's news about salt is not about dinner, and news has one subject
  const most = kind !== 'inform' ? 2 : dimensions.robotic >= officialFrom ? 0 : 1
  return {
    topical: most === 0 ? [] : topicsOf(view.post).slice(0, most).flatMap(linesOf),
    general: (isSure ? linesOf(kind)[0] : undefined) ?? linesOf('any')[0] ?? []
  }
}

/** A step that visits every one of `count` lines once, and leads away from the neighbours. */
function strideOf(count: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
  for (let stride = Math.ceil(count * 0.382); stride < count; stride++) if (gcd(stride, count) === 1) return stride
  return 1
}

/**
 * Up to three different lines of the bank that fit the post, as snippets, of those that `accept` lets pass: about what it
 * is about, about the kind of post it is, and one more. `index`, the post's place in its feed, moves the choice on, so
 * that ten posts in a row get ten different first lines; without one the post's words decide. The same post at the same
 * place always gets the same.
 */
export function choosePrompts(
  view: PostView,
  bank: PromptBank,
  index: number | undefined,
  accept: (snippet: string) => boolean
): readonly string[] {
  const { post, profile } = view
  const base = index ?? seedOf(post.text.slice(post.body.start, post.body.end))
  const { topical, general } = listsFor(view, bank)
  const [first = general, second = first] = topical
  const chosen: string[] = []
  for (const lines of [first, general, second]) {
    const stride = strideOf(lines.length)
    for (let step = 0; step < lines.length; step++) {
      const snippet = fillPrompt(lines[(base + step * stride) % lines.length] ?? '', profile, base)
      if (chosen.includes(snippet) || !accept(snippet)) continue
      chosen.push(snippet)
      break
    }
  }
  return chosen
}
