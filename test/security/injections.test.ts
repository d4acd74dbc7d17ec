import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterMap, parse as parseHtml, defaultTreeAdapter as tree } from 'parse5'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { folderWith, runCli } from '../cli/run-cli.ts'
import { isBareAddress } from './bare-address.ts'
import { injectedConfig, injectedFeed, injectedNames } from './injected-workspace.ts'

const page = /^https:\/\/github\.com\/sociable\/sociable\/blob\/main\/docs\/rules\/[\w-]+\.md$/

async function run(...args: readonly string[]): Promise<{ readonly out: string; readonly all: string }> {
  const names = Object.fromEntries(injectedNames.map((name) => [name, 'Order now!\n']))
  const cwd = folderWith({ ...names, 'feed.post': injectedFeed, 'sociable.config.json': injectedConfig })
  const { stdout, stderr } = await runCli(args, { cwd })
  expect(stdout).toContain('feed.post')
  return { out: stdout, all: stdout + stderr }
}

/** What steers a terminal or a build server. */
function expectPlain(text: string): void {
  const steering = [...text].filter((character) =>
    /[^\P{Cc}\r\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(character)
  )
  expect(steering).toEqual([])
  expect(text).not.toMatch(/##(?:vso|teamcity)?\[/)
}

it.each(['check', 'score', 'score --explain'])('%s prints posts, names and settings as plain lines', async (line) => {
  const { all } = await run(...line.split(' '))
  expectPlain(all)
  expect(all).not.toMatch(/^\s*::/m)
})

it.each(['check --format json', 'check --format sarif', 'report --format json'])(
  '%s is JSON of one meaning',
  async (line) => {
    const { out, all } = await run(...line.split(' '))
    expectPlain(all)
    expect(() => JSON.parse(out)).not.toThrow()
    expect(Object.getPrototypeOf(JSON.parse(out))).toBe(Object.prototype)
  }
)

it('check --format sarif says in Markdown only what we wrote ourselves', async () => {
  const { out } = await run('check', '--format', 'sarif')
  const results = JSON.stringify(
    (JSON.parse(out) as { runs: { results: unknown }[] }).runs.map(({ results: all }) => all)
  )
  expect(results).not.toContain('"markdown"')
  for (const [, uri] of results.matchAll(/"uri":"([^"]*)"/g)) expect(uri).toMatch(/^[\w%.~!*'()-]+$/)
})

it('check --format github gives one command for a finding, in one line', async () => {
  const { out } = await run('check', '--format', 'github')
  expectPlain(out)
  for (const one of out.trimEnd().split('\n'))
    expect(one).toMatch(
      /^::(?:error|warning|notice) file=[^,:]*,(?:line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,)?title=sociable(?:%3A [\w-]+)?::/
    )
})

type HtmlNode = DefaultTreeAdapterMap['node']

it('report --format html holds our elements alone, and links to our pages alone', async () => {
  const { out } = await run('report', '--format', 'html')
  expectPlain(out)
  const names = new Set<string>()
  const look = (node: HtmlNode): void => {
    expect(tree.isCommentNode(node)).toBe(false)
    if (tree.isElementNode(node)) {
      names.add(node.tagName)
      for (const { name, value } of node.attrs) {
        expect(['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'scope', 'style', 'href']).toContain(name)
        if (name === 'href') expect(value).toMatch(page)
        if (name === 'style') expect(value).toMatch(/^width:\d+%$/)
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) look(child)
  }
  look(parseHtml(out))
  const ours = 'html head meta title style body main h1 h2 p ul li section table thead tbody tr th td span a bdi'
  for (const name of names) expect(ours.split(' ')).toContain(name)
})

it('report --format markdown holds our headings, tables and links alone', async () => {
  const { out } = await run('report')
  expectPlain(out)
  const root = fromMarkdown(out, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const kinds = new Set<string>()
  let headings = 0
  const widths = new Set<number>()
  visit(root, (node) => {
    kinds.add(node.type)
    if (node.type === 'heading') headings++
    if (node.type === 'tableRow') widths.add(node.children.length)
    if (node.type === 'link' && !isBareAddress(node)) expect(node.url).toMatch(page)
  })
  const ours = 'root heading paragraph text strong list listItem table tableRow tableCell link'
  for (const kind of kinds) expect(ours.split(' ')).toContain(kind)
  // the title, and each file
  expect(headings).toBe(1 + new Set(injectedNames).size + 1)
  expect([...widths].sort()).toEqual([2, 5])
})

/** Cells of RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quotedCell, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quotedCell === undefined && plain === '') break
    rows.at(-1)?.push(quotedCell?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

it('report --format csv has no formula in any cell, and as many cells in each row', async () => {
  const { out } = await run('report', '--format', 'csv')
  expectPlain(out)
  const rows = cellsOf(out)
  expect(rows.length).toBeGreaterThan(injectedNames.length)
  for (const row of rows) {
    expect(row).toHaveLength(rows[0]?.length ?? 0)
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/)
  }
})
