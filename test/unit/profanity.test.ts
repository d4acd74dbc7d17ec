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
  // the plugin makes plurals of words that are rated lower by themselves: "gable" is a gable
  const phrases = Object.keys(cuss).filter((phrase) => cuss[phrase] === 2 && !harmless.includes(phrase))
  const text = phrases.map((phrase) => `So it said ${phrase} once more.`).join('\n')
  const view = viewPost(parsePlainPost(text), defaultSettings)
  const found = [...profanity.check(view, { sureness: 2 })]
  const missed = plugin.processSync(text).messages.flatMap(({ place, actual }) => {
    const at = place && 'start' in place ? place.start.offset : undefined
    const isFound = found.some(({ start, end }) => at !== undefined && start <= at && at < end)
    return isFound || harmless.includes(actual ?? '') ? [] : [actual]
  })
  expect(found.length).toBeGreaterThan(900)
  expect(missed).toEqual([])
})
