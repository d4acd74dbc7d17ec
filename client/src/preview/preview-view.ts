/** What the preview draws, in final words: the webview knows no languages and no networks. */
import type { PreviewWords } from './preview-words.ts'

/** A stretch of a text that is drawn in one way. */
export interface Stretch {
  readonly text: string
  readonly type: 'plain' | 'link' | 'email' | 'mention' | 'hashtag'
}

export interface PartView {
  /** "Part 2 of 3"; absent for a post of one part. */
  readonly label?: string
  readonly hasCursor: boolean
  /** "312 of 300 characters: 12 too many." */
  readonly count: string
  readonly isOver: boolean
  /** What everybody sees. */
  readonly shown: readonly Stretch[]
  /** What is hidden behind "more", and in words what hides it. */
  readonly folded?: { readonly label: string; readonly text: readonly Stretch[] }
  /** What is too much, and in words where the limit is. */
  readonly over?: { readonly label: string; readonly text: readonly Stretch[] }
}

export interface NetworkView {
  readonly id: string
  readonly name: string
  readonly isChosen: boolean
  /** How the network counts, and how good the source of its limit is. */
  readonly note: string
  readonly parts: readonly PartView[]
}

export interface PreviewView {
  /** BCP 47. */
  readonly lang: string
  readonly words: PreviewWords
  /** "Post 2 of 5" */
  readonly title: string
  /** "Score 62, good." */
  readonly summary: string
  /** What goes with the text: pictures, a link, hashtags. */
  readonly extras: readonly { readonly label: string; readonly text: string }[]
  readonly networks: readonly NetworkView[]
}

/** What the preview keeps over a reload. */
export interface PreviewSubject {
  readonly uri: string
  readonly line: number
}

/** From the extension to the webview. */
export type ToPreview =
  | { readonly type: 'show'; readonly view: PreviewView; readonly subject: PreviewSubject }
  /** There is nothing to show; why, in words. */
  | { readonly type: 'trouble'; readonly text: string }

/** From the webview to the extension. */
export type FromPreview = { readonly type: 'ready' | 'copy' | 'go' }

/** What a webview said, or `undefined` where it is none of our messages. */
export function readPreviewMessage(data: unknown): FromPreview | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  const { type } = data
  return type === 'ready' || type === 'copy' || type === 'go' ? { type } : undefined
}

/** A subject from plain data; `undefined` where it is none. */
export function readPreviewSubject(data: unknown): PreviewSubject | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { uri, line } = data as Readonly<Record<string, unknown>>
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined
  return { uri, line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : 0 }
}
