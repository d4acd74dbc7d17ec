import { resolve, sep } from 'node:path'
import { globMatcher } from '../../settings/glob.ts'

/** A pattern of paths: where to start looking, and what to look for below. */
export interface Pattern {
  /** Absolute: the part of the pattern that is no pattern. */
  readonly top: string
  /** How many folders deep it can match, the top being 1. */
  readonly deepest: number
  /** Whether it asks for a hidden name by a part that starts with a dot. */
  isHiddenWanted(name: string): boolean
  /** `path` is from the top, with `/` between its parts. Capitals make no difference. */
  matches(path: string): boolean
}

const magic = /[*?[{]/

/** Whether a path is a pattern: it has `*`, `?`, `[…]` or `{…}`. */
export function isPattern(path: string): boolean {
  return magic.test(path)
}

/** Reads a pattern as it was typed; on Windows a backslash stands between folders. */
export function readPattern(typed: string, cwd: string): Pattern {
  const parts = (sep === '\\' ? typed.replaceAll('\\', '/') : typed).split('/')
  const first = parts.findIndex(isPattern)
  const below = parts
    .slice(first)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.toLowerCase())
  const matches = globMatcher(below.join('/'))
  const hidden = below.filter((part) => part.startsWith('.')).map(globMatcher)
  return {
    // with a slash at the end, since `C:` alone is another folder than `C:/`
    top: first <= 0 ? cwd : resolve(cwd, `${parts.slice(0, first).join('/')}/`),
    // braces may hold slashes, and so any number of folders
    deepest: below.some((part) => part.includes('**') || part.includes('{')) ? Number.POSITIVE_INFINITY : below.length,
    isHiddenWanted: (name) => hidden.some((wants) => wants(name.toLowerCase())),
    matches: (path) => matches(path.toLowerCase())
  }
}
