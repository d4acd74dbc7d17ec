import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scoreWeights } from '../../server/src/generated/score-weights.ts'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { labelOf } from '../../server/src/score/labels.ts'
import { numberOfPlaceholder, placeholders } from '../../server/src/score/placeholders.ts'
import { signalWeights } from '../../server/src/score/signal-weights.ts'
import { tokenNumbersOf, tokensOf } from '../../server/src/score/tokens.ts'
import { dimensions, type PostScore } from '../../server/src/score/types.ts'
import { defaultSettings, emptyProfile, type Profile } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { emptyMeta } from '../../server/src/text/read-meta.ts'
import type { Meta } from '../../server/src/text/types.ts'
import { firstUnlisted, numberOf } from '../../server/src/text/word-numbers.ts'

function scoreOf(text: string, meta: Meta = emptyMeta, profile: Profile = emptyProfile): PostScore {
  return viewPost(parsePlainPost(text, meta), { ...defaultSettings, profile }).score
}

function sumOfParts(score: PostScore): number {
  const { base, parts } = score.parts()
  return parts.reduce((sum, part) => sum + part.points, base)
}

const child = {
  tweet: 'My daughter lost her first tooth today. She wrote the tooth fairy a contract.',
  facebook:
    'Big day here! My daughter finally lost her first tooth. She was so proud that she showed it to everyone at the bakery. Tonight she is writing the tooth fairy a contract, with a clause for wisdom teeth. Did your kids do things like this?',
  linkedin: `My daughter lost her first tooth this morning.

I was about to leave for work. She held it up as if she had won a prize, and asked whether the tooth fairy pays by the hour.

So we sat down at the kitchen table and wrote a contract. I was twenty minutes late, and I would do it again.

I have signed many contracts in my life. This one had a drawing of a unicorn on it, and I have never been so careful with the small print.

What was the last thing that made you late for a good reason?`
}

describe('the score', () => {
  it('says of one story alike wherever it is told: personal, and far above an advert', () => {
    const advert = scoreOf('Buy now and save 20 % on all toothbrushes. Limited stock, order today!')
    for (const text of Object.values(child)) {
      const { score, dimensions: of, kind } = scoreOf(text)
      expect(of.personal).toBeGreaterThan(0.6)
      expect(of.promotional).toBeLessThan(0.6)
      expect(score).toBeGreaterThan(70)
      expect(score - advert.score).toBeGreaterThan(50)
      expect(['personal', 'talk']).toContain(kind)
    }
  })

  it('explains itself: the parts add up, and point at words of the post', () => {
    for (const text of [
      ...Object.values(child),
      'Shop now! 50% off https://example.com #sale #deal #now',
      '',
      '🎉',
      'a'
    ]) {
      const score = scoreOf(text)
      expect(sumOfParts(score)).toBe(score.score)
      for (const { ranges, points, label, dimension } of score.parts().parts) {
        expect(Number.isInteger(points)).toBe(true)
        expect(points).not.toBe(0)
        expect(label).not.toBe('')
        expect(dimensions).toContain(dimension)
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }
  })

  it('names the words that sell, as something that pulls down', () => {
    const { parts } = scoreOf('Hurry, order now! Limited time only, 50% off everything.').parts()
    const down = parts.filter((part) => part.points < 0 && part.dimension === 'promotional')
    expect(down.length).toBeGreaterThan(0)
    expect(down.flatMap((part) => part.ranges).length).toBeGreaterThan(0)
  })

  it('takes the header at its word', () => {
    const score = scoreOf('Buy now and save 20 %!', { ...emptyMeta, kind: 'give' })
    expect(score.kind).toBe('give')
    expect(score.confidence).toBe(1)
    expect(score.kinds.give).toBe(1)
  })

  it.each([
    ['promote', 'Buy now and save 20 % on all boots. Order today!'],
    ['personal', 'I burnt the rice, cried a bit, and ordered pizza with my sister.'],
    ['talk', '@sam Haha yes, same here! How did yours turn out?'],
    ['give', 'Thinking of everybody who lost their home tonight. Please donate blankets if you can.'],
    ['inform', 'Quarterly report: company names new chief financial officer https://example.com/a'],
    ['share', 'Great read by a friend of mine, via @sam: https://example.com/a']
  ])('tells a post that is to %s', (kind, text) => {
    const score = scoreOf(text)
    expect(score.kind).toBe(kind)
    expect(Object.values(score.kinds).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
    expect(score.confidence).toBeCloseTo(score.kinds[score.kind])
  })

  it('knows the profile', () => {
    const text = 'A lovely morning in Maple Grove with Biscuit.'
    const plain = scoreOf(text)
    const own = scoreOf(text, emptyMeta, { ...emptyProfile, places: ['Maple Grove'], pets: ['Biscuit'] })
    expect(own.dimensions.local).toBeGreaterThan(plain.dimensions.local)
    expect(own.dimensions.personal).toBeGreaterThan(plain.dimensions.personal)
    const shop = scoreOf('New sneakers by Acme.', emptyMeta, { ...emptyProfile, brand: 'Acme', wares: ['sneakers'] })
    expect(shop.dimensions.promotional).toBeGreaterThan(scoreOf('New sneakers by Acme.').dimensions.promotional)
  })

  it('does not take a turned-down phrase for a pitch', () => {
    const said = scoreOf('I will never say “buy now”.')
    expect(said.dimensions.promotional).toBeLessThan(scoreOf('Buy now.').dimensions.promotional)
  })

  it('adds no more to a bundle than it may', () => {
    expect(statSync('server/src/generated/score-table.ts').size).toBeLessThan(300 * 1024)
  })

  it('reads the same tokens as numbers and as texts', () => {
    const text =
      "RT @ada: Aunt's 2 pies for $3 at 5pm, 20% off 😀👍 #PrayForRain it’s soooo good. Zzyx's zzyxs! https://example.com 7:30"
    const post = parsePlainPost(text)
    const { texts, joined } = tokensOf(post)
    const tokens = tokenNumbersOf(post)
    const numbers = texts.map((one) => {
      const placeholder = placeholders.find((known) => known === one)
      return placeholder === undefined ? numberOf(one) : numberOfPlaceholder(placeholder)
    })
    expect([...tokens.numbers.slice(0, tokens.count)]).toEqual(
      numbers.map((number, i) => 2 * number + (joined[i] ? 1 : 0))
    )
    expect(tokens.unlisted).toEqual(texts.filter((_, i) => (numbers[i] ?? 0) >= firstUnlisted))
    expect(tokens.unlisted).toContain('zzyxs')
  })

  it('has a name for all that it counts, and a weight for every signal', () => {
    for (const id of scoreWeights.cues.split(' '))
      if (signalWeights[id] && id !== 'emoji') expect(labelOf(id), id).not.toBe(id)
    const cues = new Set(scoreWeights.cues.split(' '))
    for (const id of Object.keys(signalWeights)) expect(cues, id).toContain(id)
  })
})
