/** What must not move on the screen: what has the focus, where it is in sight, else what is at the top. */
function anchorIn(root: HTMLElement): Element | undefined {
  const { activeElement } = document
  if (activeElement && root.contains(activeElement)) {
    const { top, bottom } = activeElement.getBoundingClientRect()
    if (bottom > 0 && top < window.innerHeight) return activeElement
  }
  const { left, width } = root.getBoundingClientRect()
  const atTop = document.elementFromPoint(left + width / 3, 8)
  return atTop?.closest('tr, li, p, h2, figure, section') ?? undefined
}

/** What had the focus keeps it; where that is gone, the heading of its part gets it. */
function keepFocus(root: HTMLElement, before: Element | null, part: string | undefined): void {
  if (before === null || root.contains(before)) return
  const heading = part === undefined ? null : document.getElementById(`${part}-title`)
  const target = heading ?? root.querySelector<HTMLElement>('h1')
  target?.focus({ preventScroll: true })
}

/**
 * Draws, and leaves people where they are: nothing that they look at moves, and nobody who works by keys is sent back to
 * the top. (Not every browser anchors its scrolling by itself.)
 */
export function keepPlace(root: HTMLElement, draw: () => void): void {
  const { activeElement } = document
  const focused = root.contains(activeElement) ? activeElement : null
  const part = focused?.closest('section')?.id
  // at the very top, what is new should be seen
  const anchor = window.scrollY > 0 ? anchorIn(root) : undefined
  const before = anchor?.getBoundingClientRect().top ?? 0
  draw()
  keepFocus(root, focused, part)
  if (anchor?.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - before)
}
