import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { FromWebview, ToWebview } from '../../../client/src/report/messages.ts'
import type { Subject } from '../../../client/src/report/subject.ts'
import { buildView } from '../../../client/src/report/view/build-view.ts'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import type { ReportResult } from '../../../server/src/wire.ts'
import { type OpenBrowser, openBrowser } from '../../vscode/editor/browser.ts'
import { findChromium } from '../../vscode/editor/chromium.ts'
import { feedUri } from './report-fixture.ts'

const origin = 'http://report.localhost'

export interface ReportPages {
  /** A fresh page of the report, as the editor would show it; `state` is what it kept before. */
  open(state?: unknown): Promise<ReportPage>
  close(): Promise<void>
}

export interface ReportPage {
  readonly page: Page
  /** Errors, alerts and breaches of the content policy so far. */
  readonly troubles: readonly string[]
  show(report: ReportResult): Promise<void>
  /** What the page told the extension so far. */
  said(): Promise<readonly FromWebview[]>
  /** What the page kept last. */
  kept(): Promise<unknown>
}

/** Serves the webview's page to a headless browser, under the same content policy as in the editor. */
export async function openReportPages(): Promise<ReportPages> {
  const [chromium, bundle] = await Promise.all([findChromium(), bundlePage()])
  const opened: OpenBrowser = await openBrowser({ chromium, width: 700, height: 600, scale: 1 })
  return {
    open: (state) => openPage(opened, bundle, state),
    close: () => opened.browser.close()
  }
}

interface Bundle {
  readonly script: string
  readonly style: string
}

async function bundlePage(): Promise<Bundle> {
  const folder = join(import.meta.dirname, '../../../client/src/report-view')
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.tsx'), join(folder, 'report.css')],
    bundle: true,
    format: 'iife',
    write: false,
    outdir: 'out'
  })
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: text('.js'), style: text('.css') }
}

async function openPage({ context }: OpenBrowser, { script, style }: Bundle, state: unknown): Promise<ReportPage> {
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-n'; base-uri 'none'; form-action 'none'`
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/report.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/report.css') return route.fulfill({ contentType: 'text/css', body: style })
    if (pathname === '/favicon.ico') return route.fulfill({ body: '' })
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="/report.css"><title>Report</title></head><body><script nonce="n" src="/report.js"></script></body></html>`
    })
  })
  await page.addInitScript((before: unknown) => {
    const messages: unknown[] = []
    let now = before
    Object.assign(globalThis, {
      messages,
      keptState: () => now,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => messages.push(message),
        getState: () => now,
        setState: (next: unknown) => {
          now = next
        }
      })
    })
  }, state)
  await page.goto(`${origin}/`)
  const keys = createPostKeys()
  return {
    page,
    troubles,
    show: async (report) => {
      const single = report.files.length === 1
      const subject: Subject = single ? { scope: 'file', uri: report.files[0]?.uri ?? feedUri } : { scope: 'workspace' }
      const view = buildView(report, subject, keys.next(report), 'en')
      const message: ToWebview = { type: 'show', view, subject }
      await page.evaluate((data) => {
        const event = new MessageEvent('message', { data })
        globalThis.dispatchEvent(event)
      }, message)
    },
    said: () => page.evaluate(() => (globalThis as unknown as { messages: FromWebview[] }).messages),
    kept: () => page.evaluate(() => (globalThis as unknown as { keptState: () => unknown }).keptState())
  }
}
