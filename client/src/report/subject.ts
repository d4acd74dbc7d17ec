import type { ReportParams } from '../../../server/src/wire.ts'

/**
 * What a report is about: one feed, the feeds below a folder, or all of the workspace. Addresses are URIs; `from` is the
 * feed that somebody came from, and can go back to.
 */
export type Subject =
  | { readonly scope: 'file'; readonly uri: string }
  | { readonly scope: 'folder'; readonly uri: string; readonly from?: string }
  | { readonly scope: 'workspace'; readonly from?: string }

export type Scope = Subject['scope']

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value)
}

/** A subject from plain data, such as what a webview kept over a reload; `undefined` where it is none. */
export function readSubject(data: unknown): Subject | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { scope, uri, from } = data as Readonly<Record<string, unknown>>
  const origin = isAddress(from) ? { from } : {}
  if (scope === 'workspace') return { scope, ...origin }
  if (!isAddress(uri)) return undefined
  if (scope === 'file') return { scope, uri }
  return scope === 'folder' ? { scope, uri, ...origin } : undefined
}

/** The same posts seen wider or closer; `undefined` where there is nothing to see that way. */
export function withScope(subject: Subject, scope: Scope): Subject | undefined {
  const from = subject.scope === 'file' ? subject.uri : subject.from
  if (scope === subject.scope) return subject
  if (scope === 'workspace') return { scope, ...(from === undefined ? {} : { from }) }
  if (from === undefined) return undefined
  if (scope === 'file') return { scope, uri: from }
  // what has not been saved lies in no folder
  return from.startsWith('untitled:') ? undefined : { scope, uri: parentOf(from), from }
}

/** The ways to see a subject, from the closest. */
export function scopesOf(subject: Subject): readonly Scope[] {
  return (['file', 'folder', 'workspace'] as const).filter((scope) => withScope(subject, scope) !== undefined)
}

/** What to ask the server for. */
export function paramsOf(subject: Subject): ReportParams {
  if (subject.scope === 'file') return { uri: subject.uri }
  return subject.scope === 'folder' ? { folder: subject.uri } : {}
}

/** The folder that a file lies in, or that a folder lies in; an address with nothing above stays. */
export function parentOf(uri: string): string {
  const cut = uri.replace(/\/+$/, '').lastIndexOf('/')
  // the two slashes before an authority belong to no path
  return cut <= uri.indexOf('://') + 2 ? uri : uri.slice(0, cut)
}

/** The last part of an address, as people read it. */
export function nameOf(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    // a stray % is a legal name too
    return last
  }
}

/** Whether what was said about the document at `uri` changes this report. */
export function isAbout(subject: Subject, uri: string): boolean {
  if (subject.scope === 'workspace') return true
  if (subject.scope === 'file') return uri === subject.uri
  return uri.startsWith(subject.uri.endsWith('/') ? subject.uri : `${subject.uri}/`)
}
