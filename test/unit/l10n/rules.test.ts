/** Every message and every title that a rule can say, in a language that nobody speaks: what is English is a leak. */

import { basename, dirname, join } from 'node:path'
import * as l10n from '@vscode/l10n'
import { globSync } from 'tinyglobby'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCases } from '../../../scripts/generate/cases.ts'
import { rules } from '../../../server/src/generated/rules.ts'
import { editsFor, inspect } from '../../../server/src/inspect.ts'
import { plainChanges } from '../../../server/src/rules/snippet.ts'
import { defaultSettings, type RuleSetting } from '../../../server/src/settings/types.ts'
import { headerKeys } from '../../../server/src/text/header-keys.ts'
import { networks } from '../../../server/src/text/networks.ts'
import { kindWords, statuses } from '../../../server/src/text/read-meta.ts'
import { leaks, pseudoBundle } from './pseudo.ts'

const directives = ['sociable-disable-next-line', 'sociable-disable-file', 'sociable-enable']
const names = [
  ...kindWords,
  ...statuses,
  ...directives,
  ...networks.flatMap(({ id, name }) => [id, name]),
  ...headerKeys,
  ...rules.map(({ id }) => id)
]

const on = new Map(rules.map((rule): [string, RuleSetting] => [rule.id, rule.level === 'off' ? { level: 'info' } : {}]))
const settings = { ...defaultSettings, rules: on, maxFindingsPerPost: 0, maxFindingsPerFile: 0 }

describe('what rules say is translated', () => {
  beforeAll(() => l10n.config({ contents: { ...pseudoBundle() } }))

  it.each(
    globSync('server/src/rules/*/rule.ts')
      .map(dirname)
      .sort()
      .map((folder) => [basename(folder), folder])
  )('%s', (_, folder) => {
    const found = new Map<string, string>()
    const look = (said: string, ...data: readonly string[]): void => {
      const words = leaks(said, ...names, ...data)
      if (words.length > 0 || !said.startsWith('⟦')) found.set(said, words.join(' '))
    }
    for (const { text, languageId } of readCases(join(folder, 'cases.md'))) {
      const missingMedia = text.match(/[\w./-]*\bgone\b(?: \d)?\.\w+/g) ?? []
      for (const { view, findings } of inspect({ text, languageId, missingMedia }, settings).posts) {
        for (const finding of findings) {
          look(finding.message, text)
          if (finding.related) look(finding.related.message, text)
          for (const edit of editsFor(finding, view, settings)) {
            const put = plainChanges(edit).map((change) => change.text)
            look(edit.title, text, ...put)
            // what goes into a post is in the language of the post
            if (/[⟦⟧]/.test(put.join(' '))) found.set(edit.title, `puts in ${put.join(' ')}`)
          }
        }
      }
    }

    expect(Object.fromEntries(found)).toEqual({})
  })

  it('so are the rules’ own words', () => {
    const bundle = pseudoBundle()
    for (const { summary, why } of rules) {
      expect(bundle).toHaveProperty([summary])
      expect(bundle).toHaveProperty([why])
    }
  })
})
