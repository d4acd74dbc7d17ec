/** Dependencies point one way, and nothing below `lsp` and `cli` knows its host. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

/** Each folder of server/src may import itself and those before it. Generated tables and settings' shapes are data. */
const order = ['text', 'settings', 'signals', 'score', 'rules', 'inspect', 'report', 'rewrite', 'lsp', 'cli']
const data = ['generated']
/** What the client runs too: one scale of words for everybody. */
const shared = ['server/src/score/in-words.ts']

const importOf =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

interface Import {
  readonly file: string
  readonly target: string
  readonly isTypeOnly: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(importOf)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? match[3] ?? '',
    isTypeOnly: /^\s*(?:import|export)\s+type\b/.test(match[0])
  }))
}

function layerOf(path: string): string {
  const inside = relative('server/src', path)
  if (inside === 'inspect.ts') return 'inspect'
  return inside.split('/')[0] ?? ''
}

const files = globSync('server/src/**/*.ts')
const core = files.filter((file) => ['settings', 'text', 'signals', 'score', 'rules'].includes(layerOf(file)))

describe('dependencies', () => {
  it('reads real files', () => {
    expect(core.length).toBeGreaterThan(30)
    expect(core.flatMap(importsOf).length).toBeGreaterThan(60)
  })

  it('point one way', () => {
    const wrong = files.flatMap(importsOf).filter((found) => {
      if (!found.target.startsWith('.')) return false
      const from = layerOf(found.file)
      const to = layerOf(normalize(join(dirname(found.file), found.target)))
      if (data.includes(from) || data.includes(to) || !order.includes(from) || !order.includes(to)) return false
      // what reads settings knows the shape of rules' options; no code follows
      if (found.isTypeOnly && from === 'settings') return false
      if (from === 'cli' && to === 'lsp') return true
      return order.indexOf(to) > order.indexOf(from)
    })
    expect(wrong).toEqual([])
  })

  it('keep hosts out of text, signals, score and rules', () => {
    const hosts = /^(?:node:|vscode|fs$|path$|os$|child_process$)/
    expect(core.flatMap(importsOf).filter((found) => hosts.test(found.target))).toEqual([])
    const globals =
      /\b(?:process|Buffer|__dirname|require|window|document|self|globalThis|fetch|XMLHttpRequest|setTimeout|console)\s*[.([]/
    const named = core.filter((file) => {
      const code = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
      return globals.test(code.replace(/\bdocument\.(?:errors|contents)/g, ''))
    })
    expect(named).toEqual([])
  })

  it('leave the editor to the client', () => {
    expect(files.flatMap(importsOf).filter((found) => found.target === 'vscode')).toEqual([])
    const client = globSync('client/src/**/*.ts')
    const fromServer = client
      .flatMap(importsOf)
      .filter((found) => found.target.includes('server/src') && !found.isTypeOnly)
      .filter(({ target }) => !shared.some((file) => target.endsWith(file)))
    expect(fromServer).toEqual([])
  })
})
