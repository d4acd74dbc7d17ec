let bytes = 0

/** Notes that so many bytes of text more have been looked at. */
export function lookAt(more: number): void {
  bytes += more
}

/** How much text this run has looked at so far, in bytes. */
export function lookedAt(): number {
  return bytes
}
