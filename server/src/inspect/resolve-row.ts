import { type Disabled, isDisabled, isOffAt } from './directive-state.ts'
import type { Checked } from './post-cache.ts'
import { resolveFindings } from './resolve-findings.ts'
import type { Finding } from './types.ts'

/** What the findings of one post come to. */
export interface Row {
  /** All that is said and not switched off. */
  readonly list: readonly Finding[]
  /** Whether nothing in the file or the post's header switches a rule off. */
  readonly isPlain: boolean
  /** What can be shown, by place. */
  readonly kept: readonly Finding[]
  /** How many cannot. */
  readonly over: number
  /** Whether some of `kept` know the post's index. */
  readonly isPlaced: boolean
}

/** What holds for all posts of a file. */
export interface Frame {
  /** Findings for each post at most; 0 means no end. */
  readonly most: number
  readonly isFeed: boolean
  readonly hasDirectives: boolean
  /** What comments switch off for the file. */
  readonly file: Disabled
}

/** Whether two rows of findings hold the same ones. */
export function isSameRow(a: readonly Finding[] | undefined, b: readonly Finding[] | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Findings about the whole post know its place, so that neighbours are not offered the same idea. */
function withIndex(kept: readonly Finding[], index: number): readonly Finding[] {
  return kept.map((finding) => (finding.source.anchor ? { ...finding, index } : finding))
}

function isOffAnywhere({ view }: Checked): boolean {
  const { off } = view.post.meta
  return off === true || off.length > 0
}

/**
 * The row of the post at `index`: directives, overlaps and the post's own cap applied. `extra` is what was found over the
 * feed, `before` what the directives of earlier posts switch off, and `old` the row of the last look, where post, place and
 * frame were the same.
 */
export function resolveRow(
  checked: Checked,
  extra: readonly Finding[] | undefined,
  index: number,
  { most, isFeed, hasDirectives, file }: Frame,
  before: Disabled,
  old: Row | undefined
): Row {
  const { view, found } = checked
  const isPlain = !hasDirectives && !isOffAnywhere(checked)
  const whole = extra ? [...found, ...extra] : found
  const list = isPlain
    ? whole
    : whole.filter(
        ({ rule, source, start }) =>
          !isDisabled(file, rule) && !isOffAt(view.post, before, rule, source.anchor ? view.post.body.start : start)
      )
  if (old && isSameRow(old.list, list)) return { ...old, list, isPlain }
  const { kept, withheld: over } = resolveFindings(list, view, most)
  const isPlaced = isFeed && kept.some(({ source }) => source.anchor)
  return { list, isPlain, kept: isPlaced ? withIndex(kept, index) : kept, over, isPlaced }
}
