/** What an editor gives to each of its webviews, once. */
interface WebviewApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

declare function acquireVsCodeApi(): WebviewApi

/** The editor around a webview that tells it `Message`s. */
export interface WebviewHost<Message> {
  /** Tells the extension. */
  readonly tell: (message: Message) => void
  /** What was kept when this webview was last shown. */
  readonly kept: () => unknown
  /** Keeps plain data over hiding, moving and reloading. */
  readonly keep: (state: unknown) => void
}

/** Asks for the editor; it answers once in the life of a webview. */
export function webviewHost<Message>(): WebviewHost<Message> {
  const api = acquireVsCodeApi()
  return {
    tell: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (state) => api.setState(state)
  }
}
