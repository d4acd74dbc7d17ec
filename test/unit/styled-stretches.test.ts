/** Letters that only look like letters: where they stand, in time that grows with the text and no faster. */
import { describe, expect, it } from 'vitest'
import { styledStretches } from '../../server/src/rules/fancy-letters/styled-stretches.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

const bold = '𝗡𝗲𝘄'

function stretches(text: string): string[] {
  return styledStretches(parsePlainPost(text)).map(({ start, end }) => text.slice(start, end))
}

describe('styledStretches', () => {
  it('joins words over blanks, marks and emoji, and parts them at letters and quotations', () => {
    expect(stretches(`${bold} ${bold} 🎉 ${bold}`)).toEqual([`${bold} ${bold} 🎉 ${bold}`])
    expect(stretches(`${bold} shop ${bold}`)).toEqual([bold, bold])
    expect(stretches(`${bold} "1" ${bold}`)).toEqual([bold, bold])
  })

  it('leaves handles, quotations and code alone', () => {
    expect(stretches(`She wrote "${bold} ${bold}" and \`${bold}\` to @jo`)).toEqual([])
  })

  it('is done with a very long text at once', () => {
    const post = parsePlainPost(`${bold} words and @jo and "${bold}" said 🎉 `.repeat(1500))
    const started = performance.now()
    expect(styledStretches(post)).toHaveLength(1500)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
