/** Which of several patterns may match a text: bit n stands for pattern n. */
export type WordGate = (text: string) => number

const cells = 4096
const prime = 0x01000193
/** Long s and the sign for kelvin, which a pattern that ignores case takes for s and k. */
const longS = 0x17f
const kelvin = 0x212a

/**
 * A quick look that spares most patterns: row n names words (plain small letters, blanks between them) of which one
 * must stand in whatever pattern n matches, with no letter before or behind it. The text is read once, in any case, and
 * its words go by their hash alone, so that now and then a pattern is tried in vain; none that matches is left out. At
 * most 30 rows.
 */
export function createWordGate(rows: readonly string[]): WordGate {
  const masks = new Uint32Array(cells)
  rows.forEach((words, row) => {
    for (const word of words.split(' ')) {
      let hash = 0
      for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime)
      const cell = (hash ^ (hash >>> 15)) & (cells - 1)
      masks[cell] = (masks[cell] ?? 0) | (1 << row)
    }
  })
  const all = 2 ** rows.length - 1
  return (text) => {
    let found = 0
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const small = code | 32
      if (small > 96 && small < 123 && code < 128) hash = Math.imul(hash ^ small, prime)
      else if (code === longS || code === kelvin) return all
      else if (hash !== 0) {
        found |= masks[(hash ^ (hash >>> 15)) & (cells - 1)] ?? 0
        hash = 0
      }
    }
    return found | (masks[(hash ^ (hash >>> 15)) & (cells - 1)] ?? 0)
  }
}

/** A pattern, and words of which each of its matches holds one, as for `createWordGate`; no words where any text may. */
export type GatedPattern = readonly [words: string, source: string]

/** Tests a text against several patterns; where it has words for none, none is run or even made. */
export interface GatedPatterns {
  /** Which of them the words of a text allow: bit n stands for pattern n. */
  readonly gate: WordGate
  /** Pattern n, made when it is first asked for. */
  readonly at: (index: number) => RegExp
  /** Whether one of those with a bit in `possible` is found in a text. */
  readonly some: (text: string, possible: number) => boolean
  /** Whether one of them is found in a text; of those with a bit in `asked` alone, where it is given. */
  readonly test: (text: string, asked?: number) => boolean
}

/**
 * Patterns with a gate. A long pattern takes V8 far longer to make than its parts do, so the alternatives of a long one
 * are given one by one.
 */
export function createGatedPatterns(rows: readonly GatedPattern[]): GatedPatterns {
  const always = rows.reduce((bits, [words], index) => (words === '' ? bits | (1 << index) : bits), 0)
  const byWords = createWordGate(rows.map(([words]) => words))
  const gate: WordGate = (text) => byWords(text) | always
  const made: RegExp[] = []
  const at = (index: number): RegExp => {
    const known = made[index] ?? new RegExp(rows[index]?.[1] ?? '')
    made[index] = known
    return known
  }
  const some = (text: string, possible: number): boolean => {
    for (let index = 0; possible >> index !== 0; index++)
      if ((possible & (1 << index)) !== 0 && at(index).test(text)) return true
    return false
  }
  return { gate, at, some, test: (text, asked = -1) => some(text, gate(text) & asked) }
}

/** The same patterns with something around each. */
export function around(rows: readonly GatedPattern[], whole: (source: string) => string): readonly GatedPattern[] {
  return rows.map(([words, source]) => [words, whole(source)])
}
