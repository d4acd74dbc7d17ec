/** A number to so many decimals, as a number: what we print of shares and dimensions. */
export function rounded(value: number, decimals = 4): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}

/** The same for each value of a record. */
export function roundedAll<Key extends string>(
  values: Readonly<Record<Key, number>>,
  decimals = 4
): Readonly<Record<Key, number>> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, rounded(value, decimals)] as const)
  return Object.fromEntries(entries) as Record<Key, number>
}
