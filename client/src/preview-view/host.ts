import type { FromPreview } from '../preview/preview-view.ts'

/** What an editor gives to each of its webviews, once. */
interface WebviewApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

declare function acquireVsCodeApi(): WebviewApi

const api = acquireVsCodeApi()

/** Tells the extension. */
export function tell(message: FromPreview): void {
  api.postMessage(message)
}

/** What was kept when this webview was last shown. */
export function kept(): unknown {
  return api.getState()
}

/** Keeps plain data over hiding, moving and reloading. */
export function keep(state: unknown): void {
  api.setState(state)
}
