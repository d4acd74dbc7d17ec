import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { getL10nJson } from '@vscode/l10n-dev'
import { globSync } from 'tinyglobby'
import { rules } from '../../server/src/generated/rules.ts'

/** A text of a bundle: as it is, or with comments for who translates it. */
export type BundleEntry = string | { readonly message: string; readonly comment: readonly string[] }
export type Bundle = Readonly<Record<string, BundleEntry>>

/** Sorted, so that a new text is one new line. */
export function sorted<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/**
 * Every text of the client, the server and the command line in English, by key: what stands in calls of `l10n.t`, and the
 * rules' own words, which are translated where they are shown.
 */
export async function exportBundle(): Promise<Bundle> {
  const files = globSync(['client/src/**/*.{ts,tsx}', 'server/src/**/*.ts'])
    .sort()
    .map((path) => ({ contents: readFileSync(path, 'utf8'), extension: extname(path) }))
    .filter(({ contents }) => contents.includes('l10n.t('))
  const found: Bundle = await getL10nJson(files)
  const ofRules = rules.flatMap(({ summary, why }) => [summary, why]).map((words) => [words, words] as const)
  return sorted({ ...Object.fromEntries(ofRules), ...found })
}
