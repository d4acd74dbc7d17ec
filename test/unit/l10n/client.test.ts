/** The report and the preview in a language that nobody speaks, as a real browser draws them and as they are exported. */
import * as l10n from '@vscode/l10n'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { previewWords } from '../../../client/src/preview/preview-words.ts'
import { reportHtml } from '../../../client/src/report/export/html.ts'
import { reportMarkdown } from '../../../client/src/report/export/markdown.ts'
import { buildView } from '../../../client/src/report/view/build-view.ts'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import { openReportPages, type ReportPages } from '../report/open-page.ts'
import { feedUri, fullReport } from '../report/report-fixture.ts'
import { leaks, pseudoBundle } from './pseudo.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

/** What the server says and the writer wrote, and names that are the same in every language. */
const data = [
  // one that is read as it is, without what JSON escapes
  JSON.stringify(fullReport()).replaceAll('\\n', ' '),
  'Sociable Markdown HTML CSV JSON maple lane post bluesky sociable hint info warning error',
  // days are written by the language of the editor, here English
  new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(),
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
]

describe('the client in another language', () => {
  let pages: ReportPages
  beforeAll(async () => {
    l10n.config({ contents: { ...pseudoBundle() } })
    pages = await openReportPages()
  })
  afterAll(() => pages.close())

  it('draws no English in the report', async () => {
    const { page, show } = await pages.open()
    await show(fullReport())
    // as a text: it runs in the page, which has other globals than this test
    const texts: readonly string[] =
      await page.evaluate(`[...document.querySelectorAll('body *')].flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.textContent ?? ''),
      ...['aria-label', 'title', 'aria-description', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
    ])`)
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(40)
    expect(texts.filter((text) => leaks(text, ...data).length > 0)).toEqual([])
  })

  it('exports no English', () => {
    const report = fullReport()
    const view = buildView(report, { scope: 'file', uri: feedUri }, createPostKeys().next(report), 'en')
    expect(leaks(reportMarkdown(view).replace(/\]\([^)]*\)/g, ']'), ...data)).toEqual([])
    const html = reportHtml(view)
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>|&\w+;/g, ' ')
    expect(leaks(html, ...data)).toEqual([])
  })

  it('previews in no English', () => {
    for (const words of Object.values(previewWords())) expect(words).toMatch(/^⟦/)
  })
})
