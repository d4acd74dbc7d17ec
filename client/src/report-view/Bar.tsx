/**
 * A bar of a share of 0–1, with a mark at the limit where there is one. A picture of the number beside it, so nothing for
 * screen readers.
 */
export function Bar({ share, tone, limit }: { share: number; tone: string; limit?: number }) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`
  return (
    <span class="bar" aria-hidden="true">
      <span class={`fill ${tone}`} style={{ width }} />
      {limit === undefined ? null : <span class="mark" style={{ insetInlineStart: `${limit * 100}%` }} />}
    </span>
  )
}
