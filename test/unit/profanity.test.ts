/** The rule's table against the plugin that it stands in for. */
import { cuss } from 'cuss'
import { retext } from 'retext'
import retextProfanities from 'retext-profanities'
import { expect, it } from 'vitest'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import profanity from '../../server/src/rules/profanity/rule.ts'
import { harmless } from '../../server/src/rules/profanity/sureness.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

it('reports what retext-profanities is surest of, but for the words we count as harmless', () => {
  const plugin = retext().use(retextProfanities, { sureness: 2 }).freeze()
  const missed: string[] = []
  for (const [phrase, rating] of Object.entries(cuss)) {
    // the plugin makes plurals of words that are rated lower by themselves: "gable" is a gable
    if (rating < 2) continue
    const text = `So it said ${phrase} once more.`
    if (harmless.includes(phrase) || plugin.processSync(text).messages.length === 0) continue
    const view = viewPost(parsePlainPost(text), defaultSettings)
    if ([...profanity.check(view, { sureness: 2 })].length === 0) missed.push(phrase)
  }
  expect(missed).toEqual([])
})
