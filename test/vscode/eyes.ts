import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { projectFolder } from './editor/fetch.ts'
import { locate } from './editor/window.ts'

/** Where pictures are kept; git does not see it. */
const pictures = join(projectFolder, 'out/test')

export type Eyes = {
  /** Tests in the extension host ask here. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Lets tests see and touch the window that they run in: the extension API says nothing about what
 * the status bar shows or what a hover looks like. Connects to the editor's debugging port, which
 * the desktop build and our launcher both open.
 *
 * `GET /texts?selector=S` answers `[{ text, label }]`, `GET /faults?selector=S` what axe says about the page that holds
 * the first such element, `POST /click?selector=S`, `POST /press?key=K` and `POST /type?text=T` act, and
 * `POST /picture?name=N` keeps a picture.
 */
export async function openEyes(debuggingPort: number): Promise<Eyes> {
  let connected: Browser | undefined
  const connect = async (): Promise<Page> => {
    connected ??= await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`)
    const pages = connected.contexts().flatMap((context) => context.pages())
    for (const page of pages) if ((await page.locator('.monaco-workbench').count()) > 0) return page
    throw new Error('There is no workbench in the window yet.')
  }
  const server = createServer(async (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
    outgoing.setHeader('Access-Control-Allow-Origin', '*')
    try {
      const page = await connect()
      outgoing.end(JSON.stringify(await act(page, pathname, searchParams)))
    } catch (error) {
      outgoing.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${portOf(server.address())}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      // Only disconnects; a window that has gone already has nothing to disconnect from.
      await Promise.race([connected?.close().catch(() => undefined), sleep(1000)])
    }
  }
}

async function act(page: Page, action: string, given: URLSearchParams): Promise<unknown> {
  const selector = given.get('selector') ?? ''
  if (action === '/click') return locate(page, selector).first().click({ timeout: 5000 })
  if (action === '/press') return page.keyboard.press(given.get('key') ?? '')
  if (action === '/type') return page.keyboard.type(given.get('text') ?? '')
  if (action === '/picture')
    return void (await page.screenshot({ path: join(pictures, `${given.get('name') ?? 'window'}.png`) }))
  if (action === '/faults') return faults(page, selector)
  const seen = await locate(page, selector).all()
  return Promise.all(
    seen.map(async (element) => ({
      text: (await element.textContent({ timeout: 1000 })) ?? '',
      label: await element.getAttribute('aria-label', { timeout: 1000 })
    }))
  )
}

async function faults(page: Page, selector: string): Promise<readonly string[]> {
  const element = await locate(page, selector).first().elementHandle({ timeout: 5000 })
  const frame = await element?.ownerFrame()
  if (!frame) throw new Error(`${selector} is in no page.`)
  // goes past the page's own content policy, which lets no other script in
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const results: AxeResults = await frame.evaluate('axe.run({ include: [["main"]] }, { resultTypes: ["violations"] })')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`)
  )
}

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const port = portOf(server.address())
  await new Promise((done) => server.close(done))
  return port
}

function portOf(bound: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return bound.port
}
