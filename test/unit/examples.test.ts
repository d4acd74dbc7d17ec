/** The example feeds do what they are there for: the bad ones show every rule that exists, the good one is left alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { inspect } from '../../server/src/inspect.ts'
import { mergeSettings } from '../../server/src/settings/merge-settings.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'

const folder = join(import.meta.dirname, '../../examples')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const config = readConfig(read('sociable.config.json'))

function findings(name: string) {
  const settings = mergeSettings(config.config, { maxFindingsPerPost: 0 })
  const report = inspect({ text: read(name), languageId: name.endsWith('.md') ? 'markdown' : 'post' }, settings)
  return report.posts.flatMap((post) => post.findings)
}

/** What the brokerage and the clinic do, for all to see. */
const shown = new Set([
  'hard-sell',
  'self-praise',
  'hype',
  'corporate-voice',
  'jargon',
  'canned-phrase',
  'bare-link',
  'headline-echo',
  'listing-dump',
  'all-about-us',
  'impersonal-voice',
  'stiff',
  'no-invitation',
  'nothing-personal',
  'engagement-bait',
  'hashtag-pile',
  'hashtag-case',
  'mention-pile',
  'shouting',
  'emoji-pile',
  'fancy-letters',
  'missing-alt',
  'too-long',
  'repeated-word',
  'wordy',
  'insensitive',
  'header-unknown-key',
  'unknown-directive',
  'unbalanced-feed',
  'pitch-streak',
  'nothing-personal-lately',
  'never-answers',
  'recycled-post',
  'same-link'
])

describe('examples', () => {
  it('have a configuration without problems', () => {
    expect(config.problems).toEqual([])
  })

  const bad = new Set(
    ['harbor-view-homes.post', 'riverside-family-clinic.post'].flatMap(findings).map(({ rule }) => rule)
  )

  it.each(rules.map(({ id }) => id).filter((id) => shown.has(id)))('show %s', (id) => {
    expect(bad).toContain(id)
  })

  it.each(['maple-lane-realty.post', 'saturday-swap.md'])('%s has nothing to warn about', (name) => {
    const serious = findings(name).filter(({ level }) => level === 'warning' || level === 'error')
    expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  it('have their pictures, but for the ones that are missing on purpose', () => {
    const missing = globSync('*.{post,md}', { cwd: folder }).flatMap((name) =>
      [...read(name).matchAll(/media\/[\w-]+\.\w+/g)]
        .map(([file]) => file)
        .filter((file) => !existsSync(join(folder, file)))
    )
    expect(missing.sort()).toEqual(['media/flu-poster.jpg', 'media/kitchen-4471.jpg', 'media/latte-promo.jpg'])
  })
})
