/** A name as a part of a URI. Half a character, which no file system has and no URI can say, becomes U+FFFD. */
export function uriPart(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))
}
