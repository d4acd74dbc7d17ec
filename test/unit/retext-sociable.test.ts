import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/src/inspect.ts'
import retextSociable, { RetextSociableOptionsError } from '../../server/src/retext-sociable.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

const texts = [
  ['one.post', 'Order now and save!!!\n\n---\nplatfrom: x\n---\nMy dog ate the the cake 🎂. We leverage synergies.'],
  ['two.md', '# Open house\n\nWe are thrilled to announce that **our** office is open. Hey guys!'],
  ['three.txt', 'We came last at trivia night. Again.\r\nOrder now! https://shop.example/a'],
  ['four.post', '---\nfeed: F\nplatfrom: x\n---\nLimited time only, don’t miss out.']
] as const

function run(path: string, value: string, options?: Record<string, unknown>): VFile {
  const file = new VFile({ path, value })
  const processor = unified().use(retextEnglish).use(retextSociable, options)
  processor.runSync(processor.parse(file), file)
  return file
}

describe('the retext plugin', () => {
  it.each(texts)('reports in %s what inspect reports', (path, value) => {
    const languageId = path.endsWith('.md') ? 'markdown' : 'post'
    const settings = { ...defaultSettings, maxFindingsPerPost: 0, maxFindingsPerFile: 0 }
    const report = inspect({ text: value, languageId }, settings)
    const owners = [...(report.feedHeader ? [report.feedHeader] : []), ...report.posts]
    const expected = owners.flatMap((post) =>
      post.findings.map((finding) => [
        finding.rule,
        post.start + finding.start,
        post.start + finding.end,
        finding.message
      ])
    )
    const found = run(path, value).messages.map(({ ruleId, place, reason }) => {
      const at = place && 'start' in place ? place : undefined
      return [ruleId, at?.start.offset, at?.end.offset, reason]
    })
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(expected)
  })

  it('says what, where, instead of what, why, and where to read on', () => {
    const message = run('one.post', 'My dog ate the the cake.').messages.find(
      ({ ruleId }) => ruleId === 'repeated-word'
    )
    expect(message).toMatchObject({ source: 'sociable', line: 1, column: 12, actual: 'the the', expected: ['the'] })
    expect(message?.note?.length).toBeGreaterThan(20)
    expect(message?.url).toMatch(/docs\/rules\/repeated-word\.md$/)
  })

  it('takes what a configuration may hold', () => {
    const rules = run('a.post', 'Order now and save!', { rules: { 'hard-sell': 'off' } }).messages.map(
      ({ ruleId }) => ruleId
    )
    expect(rules).not.toContain('hard-sell')
    expect(
      run('a.post', 'Order now and save!', { rules: { 'hard-sell': 'error' } }).messages.find(
        ({ ruleId }) => ruleId === 'hard-sell'
      )?.fatal
    ).toBe(true)
  })

  it('says what is wrong with its options', () => {
    expect(() => run('a.post', 'Hi.', { rules: { 'hard-sell': 'loud' } })).toThrow(RetextSociableOptionsError)
  })
})
