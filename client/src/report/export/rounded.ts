/** A number to four decimals: what exports say of shares and dimensions. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
