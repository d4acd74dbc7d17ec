/** The rule's table against the plugin that it is made from. */
import { retext } from 'retext'
import retextProfanities from 'retext-profanities'
import { expect, it } from 'vitest'
import { sure } from '../../server/src/generated/profanities.ts'
import { findProfanities } from '../../server/src/signals/profanities.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

it('finds what retext-profanities is surest of, in the same places', () => {
  const text = sure
    .split(',')
    .map((phrase) => `So it said ${phrase} once more.`)
    .join('\n')
  const found = findProfanities(parsePlainPost(text), 2)
  const { messages } = retext().use(retextProfanities, { sureness: 2 }).processSync(text)
  const missed = messages.filter(({ place }) => {
    const at = place && 'start' in place ? (place.start.offset ?? -1) : -1
    return !found.some(({ start, end }) => start <= at && at < end)
  })
  expect(messages.length).toBeGreaterThan(1000)
  expect(missed.map(({ actual }) => actual)).toEqual([])
})
