/** A text with gaps, in pieces: what stands before each gap and which value goes there, and what stands after the last. */
interface Pieces {
  readonly before: readonly string[]
  readonly gaps: readonly number[]
  readonly last: string
}

const known = new Map<string, Pieces>()

function piecesOf(template: string): Pieces {
  const before: string[] = []
  const gaps: number[] = []
  let at = 0
  for (const { index, 0: gap, 1: name = '' } of template.matchAll(/{([^}]+)}/g)) {
    if (!/^(?:0|[1-9]\d*)$/.test(name)) continue
    before.push(template.slice(at, index))
    gaps.push(Number(name))
    at = index + gap.length
  }
  return { before, gaps, last: template.slice(at) }
}

/**
 * A translated text with its gaps (`{0}`, `{1}`) filled: `filled(l10n.t('Say “{0}”'), word)` is `l10n.t('Say “{0}”', word)`,
 * sooner. For what checks say, which is said thousands of times; where it is said once, the plain call will do.
 */
export function filled(template: string, ...values: readonly (string | number)[]): string {
  let pieces = known.get(template)
  if (!pieces) {
    pieces = piecesOf(template)
    known.set(template, pieces)
  }
  const { before, gaps, last } = pieces
  let text = ''
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i] ?? 0
    text += (before[i] ?? '') + (values[gap] ?? `{${gap}}`)
  }
  return text + last
}
