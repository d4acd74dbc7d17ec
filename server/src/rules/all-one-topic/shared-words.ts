/**
 * The few words that run through texts, given by their words: up to `most`, each in at least half of the texts, that
 * together are in `share` of them (0–1), the commonest first. Empty where there are none.
 */
export function sharedWords(texts: readonly ReadonlySet<string>[], share: number, most = 3): readonly string[] {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count * 2 >= texts.length && count > 2)
  common.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const chosen = common.slice(0, most).map(([word]) => word)
  const covered = texts.filter((words) => chosen.some((word) => words.has(word))).length
  return covered >= share * texts.length && covered > 0 ? chosen : []
}
