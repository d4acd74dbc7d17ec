import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { asModule } from './as-modules.ts'
import { leanConverter } from './lean-converter.ts'

/** Parts of vscode-languageclient that serve what our server does not offer, and the capability that would ask for each. */
export const leftOut: Readonly<Record<string, string>> = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  definition: 'definitionProvider',
  documentHighlight: 'documentHighlightProvider',
  fileOperations: 'workspace.fileOperations',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  notebook: 'notebookDocumentSync',
  reference: 'referencesProvider',
  rename: 'renameProvider',
  semanticTokens: 'semanticTokensProvider',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
  workspaceSymbol: 'workspaceSymbolProvider'
}

const filter = new RegExp(
  `vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${Object.keys(leftOut).join('|')})\\.js$`
)

const converters = /vscode-languageclient[\\/]lib[\\/]common[\\/](?:code|protocol)Converter\.js$/

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
    build.onResolve({ filter: /^minimatch$/ }, () => ({ path: join(import.meta.dirname, 'minimatch.ts') }))
    build.onLoad({ filter: /semver[\\/]functions[\\/](?:parse|satisfies)\.js$/ }, ({ path }) => ({
      contents: path.includes('parse') ? newEnough.parse : newEnough.satisfies,
      loader: 'js'
    }))
  }
}
