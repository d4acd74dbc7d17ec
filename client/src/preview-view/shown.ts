import { type PreviewSubject, readPreviewSubject } from '../preview/preview-view.ts'

/** How somebody looks at a preview; kept over reloads. */
export interface Shown {
  readonly subject?: PreviewSubject
  /** Networks too that the post is not for. */
  readonly hasAll: boolean
}

/** What was kept; whatever is missing or of the wrong sort is as at first. */
export function readShown(data: unknown): Shown {
  if (typeof data !== 'object' || data === null) return { hasAll: false }
  const { subject, hasAll } = data as Readonly<Record<string, unknown>>
  const known = readPreviewSubject(subject)
  return { hasAll: hasAll === true, ...(known ? { subject: known } : {}) }
}
