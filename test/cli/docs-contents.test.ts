import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { transform } from 'esbuild'
import { parse as parseJson } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { inspect } from '../../server/src/inspect.ts'
import { mergeSettings } from '../../server/src/settings/merge-settings.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'
import { blocksOf, pages } from './pages.ts'

const all = pages()
// a rule's page shows posts that are wrong on purpose
const blocks = all.filter(({ path }) => !path.startsWith('docs/rules/')).flatMap(blocksOf)
const inLanguage = (...languages: readonly string[]) =>
  blocks
    .filter(({ language }) => languages.includes(language))
    .map(({ page, text }, index) => [`${page} ${index}`, text] as const)
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
}

/** Headings as GitHub makes anchors of them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading]) => heading ?? ''
  )
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-')
    )
  )
}

/** Where a page's links lead, code left out. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1$/gm, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/(?<!\\)\]\(([^()\s]+)\)/g)].map(([, link]) => link ?? '')
}

describe('links between our pages', () => {
  it.each(all.map(({ path, text }) => [path, text] as const))('%s leads where it says', (path, text) => {
    for (const link of linksOf(text)) {
      if (/^https?:/.test(link)) continue
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : posix.join(dirname(path).replaceAll('\\', '/'), file)
      expect(existsSync(target), link).toBe(true)
      if (anchor === undefined) continue
      expect([...anchorsOf(readFileSync(target, 'utf8'))], link).toContain(anchor)
    }
  })

  it('reach every page from the first', () => {
    const seen = new Set<string>()
    const waiting = ['README.md', 'docs/README.md']
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const path = existsSync(join(next, 'README.md')) ? posix.join(next, 'README.md') : next.replace(/\/$/, '')
      if (seen.has(path)) continue
      seen.add(path)
      if (!path.endsWith('.md') || !existsSync(path)) continue
      for (const link of linksOf(readFileSync(path, 'utf8'))) {
        if (!/^https?:/.test(link)) waiting.push(posix.join(dirname(path), link.replace(/#.*/, '')))
      }
    }
    const own = all.map(({ path }) => path).filter((path) => !path.startsWith('docs/decisions/'))
    for (const path of own) expect([...seen], path).toContain(path)
  })
})

describe('what our pages show', () => {
  it.each(inLanguage('yaml'))('is YAML: %s', (_, text) => {
    expect(typeof parseYaml(text)).toBe('object')
  })

  it.each(inLanguage('json', 'jsonc'))('is JSON, and a configuration without a fault: %s', (page, text) => {
    const value: unknown = parseJson(text)
    expect(value).toBeTypeOf('object')
    const { sociable } = value as { readonly sociable?: unknown }
    const keys = Object.keys(value as object)
    // output, a package.json, key bindings: other pages show other files as well
    const isOurs = /configuration|targets/.test(page) || keys.some((key) => key === '$schema' || key === 'target')
    if (!isOurs && sociable === undefined) return
    expect(readConfig(sociable === undefined ? text : JSON.stringify(sociable)).problems).toEqual([])
  })

  it.each(inLanguage('jsonl'))('is a JSON object on each line: %s', (_, text) => {
    for (const line of text.split('\n').filter(Boolean)) expect(JSON.parse(line)).toBeTypeOf('object')
  })

  it.each(inLanguage('post'))('is a feed whose headers are right: %s', (_, text) => {
    const report = inspect({ text, languageId: 'post' }, mergeSettings())
    const rules = report.posts.flatMap(({ findings }) => findings.map(({ rule }) => rule))
    expect(rules.filter((rule) => /header|platform|network/.test(rule))).toEqual([])
    expect(report.posts.length).toBeGreaterThan(0)
  })

  it.each(inLanguage('js'))('is JavaScript: %s', async (_, text) => {
    await expect(transform(text, { loader: 'js', format: 'esm' })).resolves.toBeTruthy()
  })

  it('are scripts that there are', () => {
    for (const { path, text } of all.filter(({ path }) => !path.startsWith('docs/rules/'))) {
      for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g))
        expect(Object.keys(manifest.scripts), `${path}: npm run ${script}`).toContain(script)
    }
  })

  it('is this version, wherever it is named', () => {
    for (const { path, text } of all.filter(({ path }) => path.startsWith('docs/'))) {
      for (const [name, version] of text.matchAll(/sociable(?:\/sociable)?(?:@v?|-)(\d+\.\d+\.\d+)/g))
        expect(version, `${path}: ${name}`).toBe(manifest.version)
    }
  })
})
