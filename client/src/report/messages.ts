import type { ReportView } from './report-view.ts'
import type { Scope, Subject } from './subject.ts'

export const exportFormats = ['markdown', 'html', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** From the extension to the webview. */
export type ToWebview =
  | { readonly type: 'show'; readonly view: ReportView; readonly subject: Subject }
  /** There is no report to show; why, in words. */
  | { readonly type: 'trouble'; readonly text: string }
  /** Something was done that a screen reader should say. */
  | { readonly type: 'said'; readonly text: string }

/** From the webview to the extension. Keys and ids are those of the view that was shown; nothing else is believed. */
export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'post'; readonly key: string }
  | { readonly type: 'feed'; readonly key: string }
  | { readonly type: 'rule'; readonly id: string }
  | { readonly type: 'idea'; readonly id: string }
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'export'; readonly format: ExportFormat }

/** What a webview said, or `undefined` where it is none of our messages. */
export function readMessage(data: unknown): FromWebview | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, key, id, scope, format } = data as Readonly<Record<string, unknown>>
  if (type === 'ready') return { type }
  if ((type === 'post' || type === 'feed') && typeof key === 'string') return { type, key }
  if ((type === 'rule' || type === 'idea') && typeof id === 'string') return { type, id }
  if (type === 'scope' && (scope === 'file' || scope === 'folder' || scope === 'workspace')) return { type, scope }
  const known = exportFormats.find((name) => name === format)
  return type === 'export' && known ? { type, format: known } : undefined
}
