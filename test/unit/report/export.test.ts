import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it, vi } from 'vitest'
import { csvCell, reportCsv } from '../../../client/src/report/export/csv.ts'
import { reportHtml } from '../../../client/src/report/export/html.ts'
import { reportJson } from '../../../client/src/report/export/json.ts'
import { reportMarkdown } from '../../../client/src/report/export/markdown.ts'
import { markdownText } from '../../../client/src/report/export/markdown-text.ts'
import { buildView } from '../../../client/src/report/view/build-view.ts'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import type { ReportResult } from '../../../server/src/wire.ts'
import { reportSaying } from './hostile-report.ts'
import { injections } from './injections.ts'
import { feedUri, fullReport } from './report-fixture.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

function viewOf(report: ReportResult) {
  const subject =
    report.files.length === 1 ? ({ scope: 'file', uri: feedUri } as const) : ({ scope: 'workspace' } as const)
  return buildView(report, subject, createPostKeys().next(report), 'en')
}

interface MarkdownNode {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

/** Readers of GitHub's Markdown link a bare address whatever is escaped; such a link shows where it leads. */
function isBareAddress({ type, url = '', children = [] }: MarkdownNode): boolean {
  const text = children[0]?.value
  return type === 'link' && text !== undefined && [text, `http://${text}`, `mailto:${text}`].includes(url)
}

/** The kinds of nodes of a Markdown text, nested; all text is one. */
function shapeOfMarkdown(text: string): string {
  const shape = (node: MarkdownNode): string => {
    const { type, children } = node
    if (isBareAddress(node)) return 'text'
    const inside = children?.map(shape).filter((name, at, all) => name !== 'text' || all[at - 1] !== 'text')
    return inside ? `${type}(${inside.join(' ')})` : type
  }
  return shape(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

/** The elements and attribute names of a page, nested, and what its style and policy say. */
function shapeOfHtml(text: string): string {
  const shape = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document): string => {
    if (node.nodeName === '#text' || node.nodeName === '#documentType') return ''
    if (!('childNodes' in node)) return node.nodeName
    const attributes = 'attrs' in node ? node.attrs.map(({ name }) => name).join(',') : ''
    const inside = node.childNodes.map(shape).filter((name) => name !== '')
    return `${node.nodeName}[${attributes}](${inside.join(' ')})`
  }
  return shape(parse(text))
}

/** RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe('exports of a report', () => {
  it('as Markdown hold every part', () => {
    const text = reportMarkdown(viewOf(fullReport()))
    for (const part of [
      '# maple lane.post',
      '**Balance 62 of 100: good.**',
      '## Missing lately',
      '### Tell about a small blunder',
      '> I \\[did what\\] today.\n>\n> And you?',
      '| promotes | at most 20 % | 50 % | 30 % too many |',
      '| 1 | 2026-11-02 | Post number 1 | 20, stiff | promotes | hard-sell |',
      '## Cadence beside quality',
      '| hard-sell | Pushes the reader to buy | warning | 3 | 2 |',
      '| link | shop.example/sale | 2 |',
      'rules of thumb'
    ])
      expect(text).toContain(part)
  })

  it('as HTML hold every part, in one file without scripts', () => {
    const text = reportHtml(viewOf(fullReport()))
    for (const part of [
      '<title>maple lane.post</title>',
      'Balance 62 of 100: good.',
      '<h3>Tell about a small blunder</h3>',
      '30 % too many',
      'Cadence beside quality',
      'shop.example/sale'
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/<script|<link|<img|src=|@import|url\(/i)
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('as CSV have the columns of the command line', () => {
    const [head, first] = cellsOf(reportCsv(fullReport()))
    expect(head?.join(',')).toBe(
      'file,index,line,date,status,platforms,score,kind,personal,conversational,generous,helpful,local,promotional,robotic,findings,rules,post'
    )
    expect(first?.join(',')).toBe(
      'maple lane.post,0,1,2026-11-02,,bluesky,20,promote,0.5,0.25,0,0,0.3333,0,0,2,hard-sell stiff,Post number 1'
    )
  })

  it('as JSON have the shape of the command line', () => {
    const whole = JSON.parse(reportJson(fullReport()))
    expect(whole.summary).toEqual({ files: 1, posts: 4, findings: 5 })
    expect(whole.files[0]).toMatchObject({ path: 'maple lane.post', balance: 62, rules: { 'hard-sell': 3 } })
    expect(whole.files[0].posts[2]).toMatchObject({ index: 2, line: 11, score: 40, kind: 'inform', status: null })
    expect(whole.files[0].posts[2].findings[0]).toMatchObject({ rule: 'hard-sell', line: 1, column: 1, endColumn: 6 })
    expect(whole.together.shortfalls).toEqual([{ kinds: ['promote'], bound: 'max', limit: 0.2, share: 0.5 }])
  })
})

describe('texts from files stay text', () => {
  const plainMarkdown = shapeOfMarkdown(reportMarkdown(viewOf(reportSaying('plain'))))
  const plainHtml = shapeOfHtml(reportHtml(viewOf(reportSaying('plain'))))

  it.each(injections.map((text) => [JSON.stringify(text), text]))('in Markdown: %s', (_, text) => {
    const written = reportMarkdown(viewOf(reportSaying(text)))
    // a draft of several lines has several lines
    if (!/[\r\n]/.test(text)) expect(shapeOfMarkdown(written)).toBe(plainMarkdown)
    expect(shapeOfMarkdown(written)).not.toMatch(
      /\b(?:html|link|image|code|inlineCode|definition|footnote\w*|delete|thematicBreak)\b/
    )
    expect(written).not.toMatch(control)
  })

  it.each(injections.map((text) => [JSON.stringify(text), text]))('in HTML: %s', (_, text) => {
    const written = reportHtml(viewOf(reportSaying(text)))
    expect(shapeOfHtml(written)).toBe(plainHtml)
    expect(written).not.toMatch(control)
  })

  it.each(injections.map((text) => [JSON.stringify(text), text]))('in CSV: %s', (_, text) => {
    const rows = cellsOf(reportCsv(reportSaying(text)))
    expect(rows.map((row) => row.length)).toEqual([18, 18, 18, 18])
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(/^[\s\u200e]*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
      expect(cell).not.toMatch(control)
      expect(cell).not.toMatch(/[\r\n]/)
    }
  })

  it.each(injections.map((text) => [JSON.stringify(text), text]))('in JSON: %s', (_, text) => {
    const written = reportJson(reportSaying(text))
    expect(JSON.parse(written).files[0].posts[0].title).toBe(text)
    expect(written).not.toMatch(control)
    expect(Object.keys(JSON.parse(written).files[0].rules)).toEqual([text])
  })

  it('in Markdown, whatever stands beside whatever', () => {
    const everywhere = (text: string): string => {
      const line = markdownText(text)
      return shapeOfMarkdown(
        `# ${line}\n\n${line}\n\n- ${line}\n\n> ${line}\n\n| ${line} | a |\n| --- | --- |\n| ${line} | b |\n`
      )
    }
    const plain = everywhere('plain')
    const piece = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~$:@&^="\'/ \n\t',
      'a',
      'b',
      '1',
      '10',
      'é',
      'amp;',
      '&#60;',
      '<b>',
      '<!--',
      '---',
      '===',
      '```',
      '[^1]',
      '!['
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        if (text.trim() !== '') expect([text, everywhere(text)]).toEqual([text, plain])
      }),
      { numRuns: 3000, seed: 11 }
    )
  })

  it('cells keep what is harmless', () => {
    expect(csvCell('Hello, "you"')).toBe('"Hello, ""you"""')
    expect(csvCell('3 + 4 = 7')).toBe('"3 + 4 = 7"')
    expect(csvCell('=1+1')).toBe(`"'=1+1"`)
  })
})
