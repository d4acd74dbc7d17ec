/** Strings that stand for themselves by number: the same few rules, messages and words come again and again. */
export interface StringTable {
  readonly strings: readonly string[]
  numberOf(text: string): number
}

/** An empty table, to be filled. */
export function createStringTable(): StringTable {
  const strings: string[] = []
  const numbers = new Map<string, number>()
  return {
    strings,
    numberOf(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = strings.push(text) - 1
      numbers.set(text, number)
      return number
    }
  }
}
