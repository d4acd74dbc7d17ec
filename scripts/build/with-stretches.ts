/** A stretch of code and what is to stand there instead: nothing, where there is no text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text?: string
}

/** The code with other text in stretches of it that do not touch, in whatever order. */
export function withStretches(code: string, stretches: readonly Stretch[]): string {
  let made = ''
  let at = 0
  for (const { start, end, text = '' } of stretches.toSorted((a, b) => a.start - b.start)) {
    made += code.slice(at, start) + text
    at = end
  }
  return made + code.slice(at)
}

const comma = /\s*,/y

/** Items of a list (members, properties) as stretches, each with the comma behind it. */
export function withCommas(code: string, items: readonly Stretch[]): readonly Stretch[] {
  return items.map(({ start, end }) => {
    comma.lastIndex = end
    return { start, end: comma.test(code) ? comma.lastIndex : end }
  })
}
