import { workspace } from 'vscode'
import { besideWorkspace } from './result.ts'

/** An element of the window as it is drawn now. */
export type Seen = {
  readonly text: string
  /** What a screen reader says. */
  readonly label: string | null
}

/** All elements that match a selector; one that starts with `webview: ` looks into the webview that is shown. */
export async function see(selector: string): Promise<readonly Seen[]> {
  return JSON.parse(await ask('GET', '/texts', { selector }))
}

/**
 * Waits until what is drawn is as it should be, and returns it.
 *
 * @throws after `limit` milliseconds, with what was drawn instead
 */
export async function seeUntil(
  selector: string,
  isAsItShould: (seen: readonly Seen[]) => boolean,
  limit = 30_000
): Promise<readonly Seen[]> {
  const deadline = Date.now() + limit
  for (;;) {
    const seen = await see(selector).catch((error: unknown) => String(error))
    if (typeof seen !== 'string' && isAsItShould(seen)) return seen
    if (Date.now() > deadline) throw new Error(`${selector} showed ${JSON.stringify(seen)} after ${limit} ms.`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** What axe-core finds wrong with the page that holds the first element that matches. */
export async function faults(selector: string): Promise<readonly string[]> {
  return JSON.parse(await ask('GET', '/faults', { selector }))
}

/** Clicks the first element that matches. */
export async function click(selector: string): Promise<void> {
  await ask('POST', '/click', { selector })
}

/** Presses a key in the window, such as `Escape` or `Control+.`. */
export async function press(key: string): Promise<void> {
  await ask('POST', '/press', { key })
}

/** Types into what has the focus in the window. */
export async function type(text: string): Promise<void> {
  await ask('POST', '/type', { text })
}

/** Keeps a picture of the window for people to look at: `out/test/NAME.png`. */
export async function keepPicture(name: string): Promise<void> {
  await ask('POST', '/picture', { name })
}

async function ask(method: string, action: string, query: Record<string, string>): Promise<string> {
  const url = new TextDecoder().decode(await workspace.fs.readFile(besideWorkspace('eyes')))
  const answer = await fetch(`${url}${action}?${new URLSearchParams(query)}`, { method })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}
