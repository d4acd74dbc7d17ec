import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageId } from '../../server/src/text/types.ts'

/** Where the files are that broke something once. */
export const faultsFolder = join(import.meta.dirname, '../fixtures/faults')

/** Each of them, as an editor reads it. */
export function faultFixtures(): readonly {
  readonly name: string
  readonly languageId: LanguageId
  readonly text: string
}[] {
  return readdirSync(faultsFolder)
    .sort()
    .map((name) => ({
      name,
      languageId: name.endsWith('.md') ? 'markdown' : 'post',
      text: readFileSync(join(faultsFolder, name), 'utf8')
    }))
}
