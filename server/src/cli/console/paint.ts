const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  blue: [34, 39]
} as const

export type Style = keyof typeof codes

/** Puts text in a style, or leaves it as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string

/** What of a process decides about colours. */
export interface ColourSource {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/**
 * Whether to print in colour: `NO_COLOR` (https://no-color.org) says no, `FORCE_COLOR` (0 or false: no) and
 * `CLICOLOR_FORCE` say yes, else a terminal that is not `dumb` does.
 */
export function hasColours({ env, isTerminal }: ColourSource): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.CLICOLOR_FORCE !== undefined && env.CLICOLOR_FORCE !== '0') return true
  return isTerminal && env.TERM !== 'dumb'
}

/** A paint with colours or without. */
export function createPaint(isColoured: boolean): Paint {
  if (!isColoured) return (_, text) => text
  return (style, text) => {
    const [open, close] = codes[style]
    return `\u001b[${open}m${text}\u001b[${close}m`
  }
}
