import { parse } from 'acorn'
import { namesWritten } from './names-written.ts'
import { walk } from './walk.ts'
import { type Stretch, withStretches } from './with-stretches.ts'

/** The names under which an ES module exports functions that are declared once and stay what they are. */
export function exportedFunctions(code: string): ReadonlySet<string> {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const functions = new Set(program.body.flatMap((one) => (one.type === 'FunctionDeclaration' ? [one.id.name] : [])))
  const given = new Map<string, number>()
  const exported: (readonly [local: string, name: string])[] = []
  walk(program, (node) => {
    if (node.type !== 'ExportNamedDeclaration') {
      for (const name of namesWritten(node)) given.set(name, (given.get(name) ?? 0) + 1)
    } else if (!node.source) {
      for (const { local, exported: name } of node.specifiers)
        if (local.type === 'Identifier' && name.type === 'Identifier') exported.push([local.name, name.name])
    }
  })
  return new Set(exported.flatMap(([local, name]) => (functions.has(local) && given.get(local) === 1 ? [name] : [])))
}

/**
 * An ES module that takes functions of other files out of what they export once, and not with each call, as CommonJS made of
 * imports does. `functionsOf` knows which of a file's exports are such functions.
 */
export function withPlainFunctions(code: string, functionsOf: (path: string) => ReadonlySet<string>): string {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const imports: Stretch[] = []
  for (const one of body) {
    if (one.type !== 'ImportDeclaration') continue
    const path = String(one.source.value)
    const functions = functionsOf(path)
    const names = one.specifiers.flatMap((specifier) =>
      specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
        ? [{ name: specifier.imported.name, local: specifier.local.name }]
        : []
    )
    const taken = names.filter(({ name }) => functions.has(name)).map(({ name, local }) => `${name}:${local}`)
    const left = names.filter(({ name }) => !functions.has(name)).map(({ name, local }) => `${name} as ${local}`)
    if (taken.length === 0 || names.length < one.specifiers.length) continue
    const rest = left.length > 0 ? `import{${left.join(',')}}from"${path}";` : ''
    imports.push({ start: one.start, end: one.end, text: `${rest}const{${taken.join(',')}}=require("${path}");` })
  }
  return withStretches(code, imports)
}
