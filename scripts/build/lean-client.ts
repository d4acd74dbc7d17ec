import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { asModule } from './as-modules.ts'
import { leanConverter } from './lean-converter.ts'
import { leftOut } from './left-out.ts'

const filter = new RegExp(
  `vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${Object.keys(leftOut).join('|')})\\.js$`
)

const converters = /vscode-languageclient[\\/]lib[\\/]common[\\/](?:code|protocol)Converter\.js$/

const starter = /vscode-languageclient[\\/]lib[\\/]node[\\/]main\.js$/

/** Questions of how to start a server, and what we answer: Node runs a file, and talks over its standard streams. */
const answers: readonly (readonly [question: string, answer: boolean])[] = [
  ['Is.func(server)', false],
  ['node.runtime', false],
  ['Executable.is(json) && json.command', false],
  ['transport === TransportKind.ipc || transport === TransportKind.stdio', true],
  ['transport === TransportKind.stdio', true],
  ['transport === TransportKind.ipc', false],
  ['transport === TransportKind.pipe', false],
  ['Transport.isSocket(transport)', false]
]

/** The client for Node with our answers, so that what would do otherwise stays out. Throws where a question is no longer asked. */
export function withAnswers(source: string): string {
  return answers.reduce((text, [question, answer]) => {
    if (!text.includes(`if (${question}) {`)) throw new Error(`vscode-languageclient no longer asks "${question}"`)
    return text.replaceAll(`if (${question}) {`, `if (${answer}) {`)
  }, source)
}

const client = /vscode-languageclient[\\/]lib[\\/]common[\\/]client\.js$/

/** The client without what tells a server that a file is going to be saved: ours does not ask. */
function withoutWillSave(source: string): string {
  const lean = source.replace(/^ *this\.registerFeature\(new textSynchronization_1\.WillSave\w+\(this\)\);\n/gm, '')
  if (lean === source) throw new Error('vscode-languageclient registers its features in another way')
  return lean
}

/** What the parts that stay ask the converters for, and our own client; `folder`: the library's. */
function askedOfConverters(folder: string): ReadonlySet<string> {
  const parts = ['common', 'node', 'browser'].flatMap((part) =>
    readdirSync(join(folder, part)).map((file) => join(folder, part, file))
  )
  const stays = parts.filter(
    (path) => path.endsWith('.js') && !converters.test(path) && !(basename(path, '.js') in leftOut)
  )
  const client = join(import.meta.dirname, '../../client/src')
  const ours = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const sources = [...stays, ...ours.map((path) => join(client, path))].map((path) => readFileSync(path, 'utf8'))
  return new Set(sources.flatMap((source) => Array.from(source.matchAll(/\.(as[A-Z]\w*)/g), ([, name = '']) => name)))
}

/** A feature that asks the editor for nothing and does nothing. */
const feature = `class Feature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' } }
  clear() {}
}`

/** The diagnostics look for the one about notebooks, and listen to what it sends. */
const notebooks = `const never = () => ({ dispose() {} })
class Notebooks extends Feature {
  static CellScheme = 'vscode-notebook-cell'
  registrationType = { method: 'notebookDocument/sync' }
  onOpenNotificationSent = never
  onChangeNotificationSent = never
  onSaveNotificationSent = never
  onCloseNotificationSent = never
  register() {}
  unregister() {}
  handles() { return false }
}
export const NotebookDocumentSyncFeature = Notebooks`

/** The client would refuse an editor that is too old; our own manifest's \`engines\` sees to that. */
const newEnough = { parse: 'export default () => ({})', satisfies: 'export default () => true' }

/** Leaves out of vscode-languageclient what nobody asks it for: a fifth of the extension. */
export const leanClient: Plugin = {
  name: 'lean-client',
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      if (path.endsWith('notebook.js')) return { contents: [feature, notebooks].join('\n'), loader: 'js' }
      const source = await readFile(path, 'utf8')
      const names = new Set([...source.matchAll(/^exports\.(\w+) =/gm)].map((match) => match[1] ?? ''))
      const exported = [...names].map((name) => `export const ${name} = Feature`)
      return { contents: [feature, ...exported].join('\n'), loader: 'js' }
    })
    build.onLoad({ filter: converters }, async ({ path }) => {
      const lean = leanConverter(await readFile(path, 'utf8'), askedOfConverters(dirname(dirname(path))), path)
      return { contents: asModule(lean, path), loader: 'js' }
    })
    build.onLoad({ filter: client }, async ({ path }) => {
      return { contents: asModule(withoutWillSave(await readFile(path, 'utf8')), path), loader: 'js' }
    })
    build.onLoad({ filter: starter }, async ({ path }) => {
      return { contents: asModule(withAnswers(await readFile(path, 'utf8')), path), loader: 'js' }
    })
    build.onResolve({ filter: /^minimatch$/ }, () => ({ path: join(import.meta.dirname, 'minimatch.ts') }))
    build.onLoad({ filter: /semver[\\/]functions[\\/](?:parse|satisfies)\.js$/ }, ({ path }) => ({
      contents: path.includes('parse') ? newEnough.parse : newEnough.satisfies,
      loader: 'js'
    }))
  }
}
