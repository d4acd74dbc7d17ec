/**
 * Draws, and looks after the focus: what had it keeps it, and where that is gone the heading of its part gets it, so that
 * nobody who works by keys is sent back to the top.
 */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const { activeElement: before } = document
  const part = before && root.contains(before) ? before.closest('section')?.id : undefined
  const had = before !== null && root.contains(before)
  draw()
  if (!had || root.contains(before)) return
  const heading = part === undefined ? null : document.getElementById(`${part}-title`)
  const fallback = root.querySelector<HTMLElement>('h1')
  const target = heading ?? fallback
  target?.focus({ preventScroll: true })
}
