/** No words for people outside of `l10n.t`: reads the source, for what no test of a running editor may come by. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { transformSync } from 'esbuild'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

/** Two words side by side are for people; so is a single one in a place like this. */
const twoWords = /(?<![\w-])[A-Za-z][a-z']+[,:;]?\s+(?:[a-z']{2,}|I|a)(?![\w-])/
const shownNames = new Set(
  'label title placeHolder prompt detail description tooltip ariaLabel openLabel saveLabel children'.split(' ')
)

/** Calls whose texts people do not read, or read in English: logs, selectors, and errors that only a log shows. */
const unseen =
  /^(?:(?:\w+\.)?l10n\.t|log\.\w+|console\.\w+|\w+\.console\.\w+|.*\.(?:querySelector(?:All)?|closest|matches)|.*Error)$/

/** Properties that nobody is shown: names of styles, drafts of posts (in English, as posts are), what programs read. */
const hiddenNames = new Set(['className', 'class', 'drafts', 'error'])

/** Markup, styles, command lines, YAML: no words for people. */
const code =
  /[<>]|\w="|^"|\s--|[;{]\n|: \w+;|^(?:sociable|source|default-src|style-src|esac|---\n|::error)|^(?:off|Sociable)$|^[a-z' \n]{60,}$/

function nameOf(node: AnyNode): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.object.type === 'Super') return ''
  return `${nameOf(node.object)}.${nameOf(node.property)}`
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function textOf(node: AnyNode): string {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  return node.type === 'TemplateElement' ? (node.value.cooked ?? '') : ''
}

/** Texts for people below a node; `isShown`: it is the value of a property with a name that is drawn. */
function textsIn(node: AnyNode, isShown = false): readonly string[] {
  if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.callee.type !== 'Super') {
    if (unseen.test(nameOf(node.callee))) return []
  }
  if (node.type === 'ImportDeclaration' || node.type === 'ThrowStatement') return []
  if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'String.raw') return []
  const text = textOf(node)
  const isForPeople = twoWords.test(text) || (isShown && /[A-Za-z]{2,}/.test(text))
  const own = isForPeople && !code.test(text.trim()) ? [text.trim().slice(0, 100)] : []
  const name = node.type === 'Property' ? nameOf(node.key) : ''
  if (hiddenNames.has(name)) return []
  const inner = Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const children = Array.isArray(value) ? value : [value]
    return children.filter(isNode).flatMap((child) => textsIn(child, shownNames.has(name) && key === 'value'))
  })
  return [...own, ...inner]
}

function wordsIn(path: string): readonly string[] {
  const loader = extname(path) === '.tsx' ? 'tsx' : 'ts'
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    loader,
    jsx: 'automatic',
    format: 'esm',
    target: 'es2022'
  })
  const program = parse(code, { ecmaVersion: 2024, sourceType: 'module' })
  return textsIn(program).map((text) => `${path}: ${text}`)
}

describe('words for people', () => {
  const files = globSync([
    'client/src/**/*.{ts,tsx}',
    'server/src/lsp/*.ts',
    'server/src/report/*.ts',
    'server/src/cli/**/*.ts'
  ]).filter((path) => !/\/(?:completion|retry-words)\.ts$/.test(path) || path.includes('/lsp/completion'))

  it('are looked for in real files', () => expect(files.length).toBeGreaterThan(100))
  it('stand in l10n.t', () => expect(files.flatMap(wordsIn)).toEqual([]))
})
