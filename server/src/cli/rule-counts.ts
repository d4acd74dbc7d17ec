import type { FindingRecord } from './records.ts'

/** How often each rule has something to say, the most often first. */
export function ruleCounts(findings: readonly FindingRecord[]): readonly (readonly [rule: string, times: number])[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
