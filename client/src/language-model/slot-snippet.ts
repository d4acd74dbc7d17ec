/** As in the server's rewrite/slots.ts, of which a client imports types alone. */
const slot = /(?<!\])\[[^[\]\r\n]{1,80}\](?!\(|\[)/g

function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** A text whose slots are tab stops, each with its `[what belongs there]`; undefined where it has none. */
export function slotSnippet(text: string): string | undefined {
  let stops = 0
  let at = 0
  let snippet = ''
  for (const { index, 0: whole } of text.matchAll(slot)) {
    snippet += `${literal(text.slice(at, index))}\${${++stops}:${literal(whole)}}`
    at = index + whole.length
  }
  return stops === 0 ? undefined : `${snippet}${literal(text.slice(at))}$0`
}
