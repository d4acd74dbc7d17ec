import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { transformSync } from 'esbuild'
import { namesAsked } from './lean-namespaces.ts'
import { leftOut } from './left-out.ts'

const root = join(import.meta.dirname, '../..')
const packages = [
  'vscode-jsonrpc/lib',
  'vscode-languageclient/lib',
  'vscode-languageserver/lib',
  'vscode-languageserver-protocol/lib',
  'vscode-languageserver-textdocument/lib',
  'vscode-languageserver-types/lib/esm',
  'vscode-languageserver/node_modules'
]

function below(folder: string, extension: RegExp): readonly string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => extension.test(path)).map((path) => join(root, folder, path))
}

/** What code of ours says when its types are taken off. */
function ours(path: string): string {
  const source = readFileSync(path, 'utf8')
  return source.includes('vscode-language') ? transformSync(source, { loader: 'ts' }).code : ''
}

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined

function namesByFile(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= new Map([
    ...packages
      .flatMap((folder) => below(`node_modules/${folder}`, /\.js$/))
      .filter((path) => !(basename(path, '.js') in leftOut))
      .map((path) => [path, namesAsked(readFileSync(path, 'utf8'))] as const),
    ...['client/src', 'server/src']
      .flatMap((folder) => below(folder, /\.ts$/))
      .map((path) => [path, namesAsked(ours(path))] as const)
  ])
  return known
}

/** What a file is called within its package; there are two versions of some. */
const nameOf = (path: string): string => path.split(/[\\/]/).slice(-2).join('/')

/** What all that is made of the protocol asks its namespaces for, but for `path` itself, whatever its version. */
export function askedOfProtocol(path: string): ReadonlySet<string> {
  const others = [...namesByFile()].filter(([other]) => nameOf(other) !== nameOf(path))
  return new Set(others.flatMap(([, names]) => [...names]))
}
