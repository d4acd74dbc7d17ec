import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reportSaying } from './hostile-report.ts'
import { injections } from './injections.ts'
import { openReportPages, type ReportPages } from './open-page.ts'
import { feedUri, fileOf, fullReport, postOf, reportOf } from './report-fixture.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

let pages: ReportPages

beforeAll(async () => {
  pages = await openReportPages()
})
afterAll(() => pages.close())

function longReport(titles: readonly string[]) {
  return reportOf([
    fileOf(
      feedUri,
      titles.map((title, at) => postOf(at, { title, score: (at * 37) % 100 }))
    )
  ])
}

const many = Array.from({ length: 60 }, (_, at) => `Post ${at}`)

async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

function wellFormed(text: string | undefined): string | undefined {
  return text?.replace(/\p{Surrogate}/gu, '\ufffd')
}

function focused(page: Page): Promise<string | undefined> {
  return page.locator(':focus').evaluateAll(([element]) => element?.textContent ?? undefined)
}

describe('the page of the report', () => {
  it('shows all parts, says it is ready, and breaks no policy', async () => {
    const { page, show, said, troubles } = await pages.open()
    expect(await said()).toEqual([{ type: 'ready' }])
    await show(fullReport())
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Balance',
      'What to write next',
      'Mix',
      'Missing lately',
      'Scores',
      'Posts',
      'Cadence beside quality',
      'Repeated links and phrases',
      'Recurring findings'
    ])
    expect(await page.locator('#balance').textContent()).toContain('62 of 100Balancegood')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(troubles).toEqual([])
  })

  it('tells the extension what was clicked, by key and id alone', async () => {
    const { page, show, said } = await pages.open()
    await show(fullReport())
    await page.getByRole('button', { name: 'Post number 2' }).click()
    await page.getByRole('button', { name: 'Insert as a draft' }).click()
    await page.getByRole('button', { name: 'hard-sell' }).click()
    await page.getByRole('button', { name: 'CSV' }).click()
    await page.getByRole('button', { name: 'Its folder' }).click()
    await page.locator('#scores g.dot').first().click()
    expect((await said()).slice(1)).toEqual([
      { type: 'post', key: 'p2' },
      { type: 'idea', id: 'blunder' },
      { type: 'rule', id: 'hard-sell' },
      { type: 'export', format: 'csv' },
      { type: 'scope', scope: 'folder' },
      { type: 'post', key: 'p1' }
    ])
  })

  it('can be used by keys alone', async () => {
    const { page, show, said } = await pages.open()
    await show(fullReport())
    const reached: string[] = []
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const name = await focused(page)
      if (name === undefined) break
      reached.push(name)
      if (name === 'Post number 3') await page.keyboard.press('Enter')
      if (name === 'As a table') await page.keyboard.press('Space')
    }
    for (const name of [
      'This feed',
      'JSON',
      'Insert as a draft',
      'By date',
      'Score',
      'Post number 4',
      'hard-sell',
      '3'
    ])
      expect(reached).toContain(name)
    expect(await said()).toContainEqual({ type: 'post', key: 'p3' })
    await page.locator('#scores details table').waitFor()
    await page.locator('#cadence details table').waitFor()
  })

  it('updates without losing scroll or focus', async () => {
    const { page, show } = await pages.open()
    await show(longReport(many))
    await page.getByRole('button', { name: 'Post 30', exact: true }).focus()
    await page.evaluate('document.activeElement.scrollIntoView({ block: "center" })')
    const top = () => page.locator(':focus').evaluate((element) => element.getBoundingClientRect().top)
    const before = await top()
    await show(longReport(['A new post before all others', ...many]))
    expect(await focused(page)).toBe('Post 30')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
    await page.evaluate('document.activeElement.blur()')
    const shown = () =>
      page.evaluate('document.elementFromPoint(300, 8).closest("tr").querySelector(".link").textContent')
    const atTop = await shown()
    await show(longReport(['Another one', 'A new post before all others', ...many]))
    expect(await shown()).toBe(atTop)
    await page.getByRole('button', { name: 'Post 30', exact: true }).focus()
    await show(longReport(many))
    await show(longReport(many.map((title) => (title === 'Post 30' ? 'Post 30 and more' : title))))
    expect(await focused(page)).toBe('Post 30 and more')
    expect(await page.evaluate('scrollY')).toBeGreaterThan(1000)
  })

  it('hands the focus to the heading where what had it is gone', async () => {
    const { page, show } = await pages.open()
    await show(longReport(many))
    await page.getByRole('button', { name: 'Post 59', exact: true }).focus()
    await show(longReport(many.slice(0, 20)))
    expect(await focused(page)).toBe('Posts')
  })

  it('of an empty feed has ideas and nothing to count or export, of one post no talk of feeds', async () => {
    const { page, show } = await pages.open()
    await show(reportOf([fileOf(feedUri, [])], { ideas: fullReport().ideas }))
    expect(await page.locator('h2').allTextContents()).toEqual(['What to write next'])
    expect(await page.locator('legend').allTextContents()).not.toContain('Export')
    expect(await page.locator('header p').count()).toBe(0)
    await show(reportOf([fileOf(feedUri, [postOf(0)])]))
    const titles = await page.locator('h2').allTextContents()
    expect(titles).toContain('Posts')
    expect(titles).not.toContain('Missing lately')
    expect(titles).not.toContain('Repeated links and phrases')
  })

  it('sorts, and says so', async () => {
    const { page, show } = await pages.open()
    await show(longReport(['a', 'b', 'c']))
    const titles = () => page.locator('#posts tbody .link').allTextContents()
    await page.getByRole('button', { name: 'Score' }).click()
    expect(await titles()).toEqual(['a', 'b', 'c'])
    expect(await page.getByRole('columnheader', { name: 'Score' }).getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Score' }).click()
    expect(await titles()).toEqual(['c', 'b', 'a'])
    expect(await page.getByRole('columnheader', { name: 'Score' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('is found again after a reload as it was left', async () => {
    const first = await pages.open()
    await first.show(longReport(many))
    await first.page.getByRole('button', { name: 'Score' }).click()
    await first.page.locator('#scores summary').click()
    await first.page.evaluate('scrollTo(0, 900)')
    await first.page.waitForTimeout(300)
    const state = await first.kept()
    expect(state).toMatchObject({ subject: { scope: 'file', uri: feedUri }, sorting: 'score', open: ['scores'] })
    const second = await pages.open(state)
    await second.show(longReport(many))
    expect(await second.page.evaluate('scrollY')).toBe(900)
    expect(await second.page.locator('#scores details table').count()).toBe(1)
    expect(await second.page.locator('th[aria-sort="ascending"]').textContent()).toContain('Score')
  })

  it('shows the first hundred posts of many, and all when asked', async () => {
    const { page, show } = await pages.open()
    await show(longReport(Array.from({ length: 1500 }, (_, at) => `Post ${at}`)))
    expect(await page.locator('#posts tbody tr').count()).toBe(100)
    await page.getByRole('button', { name: 'Show all 1500' }).click()
    expect(await page.locator('#posts tbody tr').count()).toBe(1500)
  })

  it('has a table behind each chart and no fault that axe knows of', async () => {
    const { page, show } = await pages.open()
    await show(fullReport())
    for (const summary of await page.locator('summary').all()) await summary.click()
    for (const part of ['mix', 'scores', 'cadence']) await page.locator(`#${part} table`).first().waitFor()
    expect(await axe(page)).toEqual([])
    await show(reportOf([fileOf('file:///w/a.post', [postOf(0)]), fileOf('file:///w/b.post', [postOf(0)])]))
    expect(await axe(page)).toEqual([])
    await show(reportOf([fileOf(feedUri, [])]))
    expect(await axe(page)).toEqual([])
  })

  it('takes no text from a file for anything else', async () => {
    const { page, show, troubles } = await pages.open()
    const elements = () => page.locator('main *').evaluateAll((all) => all.map(({ tagName }) => tagName).join(' '))
    await show(reportSaying('plain'))
    const plain = await elements()
    for (const text of injections) {
      await show(reportSaying(text))
      expect([text, await elements()]).toEqual([text, plain])
      const [title] = await page.locator('#posts tbody .link').allTextContents()
      expect(wellFormed(title)).toBe(wellFormed(text))
    }
    expect(
      await page.locator('main').locator('script, style, img, iframe, a, link, meta, object, embed, form').count()
    ).toBe(0)
    expect(troubles).toEqual([])
  })
})
