import { globMatcher } from './glob.ts'

/** Documents about a project, by name without extension: nobody posts them. */
const projectDocuments = /^(?:readme|changelog|license|licence|contributing|code[_-]of[_-]conduct|security)$/i

/** A longer glob is no glob that a person wrote. */
const longestGlob = 400

/** Whether a file is left alone whatever the settings say: project documents, and all below `node_modules`. */
export function isProjectDocument(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.slice(0, -1).includes('node_modules')) return true
  return /\.(?:md|markdown)$/i.test(name) && projectDocuments.test(name.replace(/(?:\.[\w-]+)+$/, ''))
}

function matcherOf(glob: string): (path: string) => boolean {
  const plain = glob
    .trim()
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
  if (plain === '' || plain.length > longestGlob) return () => false
  const anywhere = plain.includes('/') ? plain : `**/${plain}`
  const itself = globMatcher(anywhere)
  const below = globMatcher(`${anywhere}/**`)
  return (path) => itself(path) || below(path)
}

/**
 * A test for paths relative to the folder that the globs belong to, with `/` between their parts. A glob without a
 * slash holds in every folder, and one that names a folder holds for all below it.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(matcherOf)
  return (path) => isProjectDocument(path) || matchers.some((matches) => matches(path))
}
