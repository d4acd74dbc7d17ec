import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import type { Chromium } from './chromium.ts'

export type BrowserOptions = {
  readonly chromium: Chromium
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels per CSS pixel. */
  readonly scale: number
  /** Port of 127.0.0.1 on which others may look into the browser. */
  readonly debuggingPort?: string
  /** More variables for the browser, such as where its fonts are. */
  readonly env?: Readonly<Record<string, string>>
}

export type OpenBrowser = { readonly browser: Browser; readonly context: BrowserContext }

/** Starts a headless browser that can reach this machine alone. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const debugging = options.debuggingPort ? [`--remote-debugging-port=${options.debuggingPort}`] : []
  const { executablePath, env } = options.chromium
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env, ...options.env },
    // Only pages of our own server are ever opened, and root (containers, CI) has no sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...debugging],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false
  })
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    deviceScaleFactor: options.scale,
    serviceWorkers: 'allow',
    permissions: ['clipboard-read', 'clipboard-write']
  })
  await context.route(
    (url) => !isLocal(url),
    (route) => route.abort()
  )
  return { browser, context }
}

function isLocal(url: URL): boolean {
  const local = url.hostname === 'localhost' || url.hostname.endsWith('.localhost') || url.hostname === '127.0.0.1'
  return local || ['data:', 'blob:', 'about:'].includes(url.protocol)
}
