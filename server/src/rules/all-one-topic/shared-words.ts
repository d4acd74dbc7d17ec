/**
 * The few words that run through texts, given by their words, each once: up to `most`, each in at least half of the texts,
 * that together are in `share` of them (0–1), the commonest first. Empty where there are none.
 */
export function sharedWords(texts: readonly (readonly string[])[], share: number, most = 3): readonly string[] {
  const counts = new Map<string, number>()
  for (let at = 0; at < texts.length; at++) {
    const words = texts[at] ?? []
    // a word that none of the first half has is not in half of them
    const mayBeFirst = at * 2 <= texts.length
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? ''
      const before = counts.get(word)
      if (before !== undefined || mayBeFirst) counts.set(word, (before ?? 0) + 1)
    }
  }
  const common: (readonly [word: string, count: number])[] = []
  for (const entry of counts) if (entry[1] * 2 >= texts.length && entry[1] > 2) common.push(entry)
  if (common.length === 0) return []
  common.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const chosen = common.slice(0, most).map(([word]) => word)
  const covered = texts.filter((words) => chosen.some((word) => words.includes(word))).length
  return covered >= share * texts.length ? chosen : []
}
