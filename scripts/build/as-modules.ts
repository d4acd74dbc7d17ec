import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { askedOfProtocol } from './asked-of-protocol.ts'
import { leanNamespaces } from './lean-namespaces.ts'

/** What TypeScript writes at the top of a CommonJS file to read others and to hand on what is in them. */
const helpers = /^var __(?:createBinding|setModuleDefault|importStar|exportStar|importDefault) = [\s\S]*?^\}.*;\n/gm

/** Names that all packages of the language server protocol have. */
const filter = /[\\/]vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types)?)[\\/]lib[\\/].*\.js$/

/** Files of dozens of namespaces, of whose members few are asked for. */
const namespaces =
  /[\\/]vscode-languageserver-(?:types[\\/]lib[\\/]esm[\\/]main|protocol[\\/]lib[\\/]common[\\/]protocol[\w.]*)\.js$/

/** A namespace that is nothing but its own members: made where somebody needs one of them, and only there. */
function withPureNamespaces(source: string): string {
  return source.replace(
    /^(export )?var (\w+);\n((?:\/\*\*[\s\S]*?\*\/\n|\/\/.*\n)*)\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm,
    (_, exported: string | undefined, name: string, comment: string, body: string) =>
      `${comment}${exported ?? ''}var ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`
  )
}

/** A CommonJS file as TypeScript writes it, as the ES module that it was written from. `path`: for complaints. */
export function asModule(source: string, path: string): string {
  const from = new Map<string, string>()
  const exported = new Set<string>()
  const values = new Set<string>()
  const imported = (name: string, file: string): string => {
    from.set(name, file)
    return `import * as ${name} from ${file};`
  }
  const changed = source
    .replace(helpers, '')
    .replace(/^"use strict";\n/, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/m, '')
    .replace(/^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/gm, '')
    .replace(/^(?:const|var) (\w+) = (?:__import\w+\()?require\(("[^"]+")\)\)?;$/gm, (_, name: string, file: string) =>
      // what is no such file itself is one function
      name.startsWith('semver') ? `import ${name} from ${file};` : imported(name, file)
    )
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);$/gm, 'export * from $1;')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name: string, namespace: string, member: string) =>
        `export { ${member} as ${name} } from ${from.get(namespace) ?? `"${namespace}"`};`
    )
    .replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, (_, name: string) => {
      exported.add(name)
      return `})(${name} || (${name} = {}));`
    })
    .replace(/^exports\.(\w+) = (\w+);$/gm, (_, name: string, local: string) => {
      exported.add(name === local ? name : `${local} as ${name}`)
      return ''
    })
    .replace(/^exports\.(\w+) = /gm, (_, name: string) => {
      values.add(name)
      return `const exported_${name} = `
    })
    .replace(/\bexports\.(\w+)\b/g, (all, name: string) => (values.has(name) ? `exported_${name}` : all))
  const left = /^.*(?:\bexports\b|\brequire\().*$/m.exec(changed.replace(/^\s*(?:\/\/|\*).*$/gm, ''))
  if (left) throw new Error(`${path}: this is not as TypeScript writes it: ${left[0]}`)
  const names = [...exported, ...[...values].map((name) => `exported_${name} as ${name}`)]
  return withPureNamespaces(`${changed}\nexport { ${names.join(', ')} };\n`)
}

/**
 * The packages of the protocol are CommonJS, of which a bundle must hold all and make hundreds of getters at every start. As the
 * modules that they were written as, what nobody needs of them stays out.
 */
export const asModules: Plugin = {
  name: 'as-modules',
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      const whole = await readFile(path, 'utf8')
      const source = namespaces.test(path) ? leanNamespaces(whole, askedOfProtocol(path)) : whole
      const isModule = /^(?:export|import) /m.test(source)
      return { contents: isModule ? withPureNamespaces(source) : asModule(source, path), loader: 'js' }
    })
  }
}
