import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { withoutMembers } from './without-members.ts'

/** The parts of "yaml" that write YAML or walk through trees: we only read it. */
const writing =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/](?:foldFlowLines|stringify|stringifyCollection|stringifyDocument|stringifyPair|stringifyString)|parse[\\/]cst-(?:scalar|stringify|visit)|visit)\.js$/

const changing = ['add', 'delete', 'get', 'has', 'set', 'toJSON', 'toString']
const deep = ['addIn', 'deleteIn', 'getIn', 'hasIn', 'setIn']
const tag = ['identify', 'stringify']

/** Members of what a document is made of that make plain values of it, change it or write it, by file. */
const unread: Readonly<Record<string, readonly string[]>> = {
  'doc/Document': [...changing, ...deep, 'clone', 'createAlias', 'createNode', 'createPair', 'toJS'],
  'doc/directives': ['clone', 'toString'],
  'nodes/Alias': ['resolve', 'toJSON', 'toString'],
  'nodes/Collection': [...deep, 'clone'],
  'nodes/Node': ['clone', 'toJS'],
  'nodes/Pair': ['clone', 'toJSON', 'toString'],
  'nodes/Scalar': ['toJSON', 'toString'],
  'nodes/YAMLMap': [...changing, 'from'],
  'nodes/YAMLSeq': [...changing, 'from'],
  'schema/common/map': ['createNode'],
  'schema/common/null': ['createNode', ...tag],
  'schema/common/seq': ['createNode'],
  'schema/common/string': tag,
  'schema/core/bool': tag,
  'schema/core/float': tag,
  'schema/core/int': tag,
  'schema/yaml-1.1/binary': tag,
  'schema/yaml-1.1/merge': ['addToJSMap', 'stringify'],
  'schema/yaml-1.1/omap': ['createNode', 'from', 'identify', 'toJSON'],
  'schema/yaml-1.1/pairs': ['createNode'],
  'schema/yaml-1.1/set': ['add', 'createNode', 'from', 'get', 'identify', 'set', 'toJSON', 'toString'],
  'schema/yaml-1.1/timestamp': tag
}

const tags = 'schema/tags'
const filter = new RegExp(
  `[\\\\/]yaml[\\\\/]browser[\\\\/]dist[\\\\/](${[...Object.keys(unread), tags].join('|')})\\.js$`
)

/** We read by one schema, whose name we give; the others stay out. */
function withOneSchema(source: string): string {
  const known = /^const coreKnownTags = \{[\s\S]*?^\};$/m.exec(source)?.[0]
  if (known === undefined) throw new Error('the known tags of yaml are written in another way')
  return [
    ...(source.match(/^import .*(?:core\/schema|yaml-1\.1\/(?:binary|merge|omap|pairs|set|timestamp))\.js';$/gm) ?? []),
    known,
    'const getTags = () => schema.slice()',
    'export { coreKnownTags, getTags }'
  ].join('\n')
}

/** Leaves out of "yaml" what a reader of one schema does not call; whoever calls a function of it all the same is told. */
export const yamlReader: Plugin = {
  name: 'yaml-reader',
  setup(build) {
    build.onLoad({ filter: writing }, async ({ path }) => {
      const names = new Set(
        [...(await readFile(path, 'utf8')).matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, all = '']) =>
          all.split(', ')
        )
      )
      const refuse = "const refuse = () => { throw new Error('This build of yaml does not write.') }"
      return {
        contents: [refuse, ...[...names].map((name) => `export const ${name} = refuse`)].join('\n'),
        loader: 'js'
      }
    })
    build.onLoad({ filter }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const name = filter.exec(path)?.[1]?.replaceAll('\\', '/') ?? ''
      if (name === tags) return { contents: withOneSchema(source), loader: 'js' }
      // an ordered map borrows what it is changed with from a map
      const own = source.replace(/^ *this\.\w+ = YAMLMap\.prototype\.\w+\.bind\(this\);\n/gm, '')
      return { contents: withoutMembers(own, new Set(unread[name]), path), loader: 'js' }
    })
  }
}
