import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { address } from './address.ts'
import { openBrowser } from './browser.ts'
import { findChromium } from './chromium.ts'
import { projectFolder } from './fetch.ts'
import { installEditor } from './install.ts'
import { cleanEnd, type Server, startServer } from './server.ts'
import { startWebProxy } from './web-proxy.ts'

/** Starts the line that the launcher prints when a run did not end well. */
export const reasonMark = 'Not passed: '

export type TestRun = {
  /** `node`: the extension host process. `web`: the web-worker extension host, from the `browser` entry. */
  readonly host: 'node' | 'web'
  /** Absolute paths. */
  readonly folder: string
  readonly extension: string
  /** Absolute paths of more extensions, for the web host alone; inside the folder of the first. */
  readonly others: readonly string[]
  readonly tests: string
  readonly userData: string
  readonly extensions: string
  /** Port of 127.0.0.1 on which others may look into the window. */
  readonly debuggingPort?: string
  /** The language of extensions, such as `de`; the editor's own words stay English. */
  readonly locale?: string
  /** Milliseconds for the whole run. */
  readonly limit: number
  readonly onLine: (line: string) => void
  /** Ends the run early; the run then counts as not passed. */
  readonly interrupted: Promise<void>
}

/**
 * Opens VS Code, lets it run the bundled tests, and says how that went: `undefined` when the tests
 * asked for exit code 0 and every extension host ended cleanly, else the reason in words.
 */
export async function runTests(run: TestRun): Promise<string | undefined> {
  const [editor, chromium] = await Promise.all([installEditor(), findChromium()])
  const server = await startServer({ ...run, editor, driver: true })
  try {
    const proxy = run.host === 'web' ? await startWebProxy({ ...run, port: server.port }) : undefined
    const { browser, context } = await openBrowser({ ...run, chromium, width: 1280, height: 800, scale: 1 })
    try {
      const page = await context.newPage()
      // where an editor that is translated would say so
      if (run.locale) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(run.locale)}`)
      const over = watch(page, server, run)
      await page.goto(
        proxy
          ? address({ port: proxy.port, folder: run.folder })
          : address({
              port: server.port,
              folder: run.folder,
              extension: run.extension,
              tests: run.tests
            })
      )
      return await over
    } finally {
      await browser.close()
      await proxy?.stop()
    }
  } finally {
    await server.stop()
  }
}

/** Whatever comes first ends the run; only the tests' own exit code 0 can end it well. */
async function watch(page: Page, server: Server, run: TestRun): Promise<string | undefined> {
  let exit: (code: number) => void = () => {}
  const asked = new Promise<number>((done) => {
    exit = done
  })
  await page.exposeFunction('codeAutomationExit', exit)
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) =>
    run.onLine(`${type}: ${args.map(String).join(' ')}`)
  )
  page.on('pageerror', (error) => run.onLine(`page: ${error.message}`))
  return Promise.race([
    asked.then((code) => (code === 0 ? uncleanEnd(server) : `The tests asked for exit code ${code}.`)),
    server.hostDied,
    run.interrupted.then(() => 'The run was interrupted.'),
    server.gone.then(() => 'The VS Code server went away.'),
    new Promise<string>((said) => page.once('crash', () => said('The page crashed.'))),
    sleep(run.limit, undefined, { ref: false }).then(() => late(page, run))
  ])
}

/**
 * VS Code reports exit code 0 even when its extension host was killed, so the server's own word on
 * how the process ended is needed as well.
 */
async function uncleanEnd(server: Server): Promise<string | undefined> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const ends = [...server.extensionHosts.values()]
    const bad = ends.find((end) => end !== undefined && end !== cleanEnd)
    if (bad) return `The extension host ended with ${bad}.`
    if (ends.length > 0 && ends.every((end) => end === cleanEnd)) return undefined
    await sleep(50)
  }
  return 'The extension host did not end.'
}

async function late(page: Page, run: TestRun): Promise<string> {
  const picture = join(projectFolder, 'out/test', `late-${run.host}.png`)
  await mkdir(join(projectFolder, 'out/test'), { recursive: true })
  await page.screenshot({ path: picture, timeout: 5000 }).catch(() => undefined)
  return `The tests did not end within ${run.limit / 1000} s; ${picture} shows the window.`
}
