import { globMatcher } from '../../server/src/settings/glob.ts'

/** What vscode-languageclient asks of minimatch, by our own globs: our selector's patterns need no more. */
export class Minimatch {
  private readonly matches: (path: string) => boolean

  constructor(pattern: string) {
    this.matches = globMatcher(pattern)
  }

  makeRe(): true {
    return true
  }

  match(path: string): boolean {
    return this.matches(/^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path)
  }
}
