import { type AnyNode, parse } from 'acorn'
import { walk } from './walk.ts'
import { type Stretch, withCommas, withStretches } from './with-stretches.ts'

/** The name of a member of a class or of an object; empty for all else, patterns that take one apart among it. */
function memberName(node: AnyNode, parent: AnyNode): string {
  const isMember = node.type === 'MethodDefinition' || (node.type === 'Property' && parent.type === 'ObjectExpression')
  return isMember && !node.computed && node.key.type === 'Identifier' ? node.key.name : ''
}

/** An ES module without the members of its classes and objects that bear one of these names. Throws where one of the names is nowhere. */
export function withoutMembers(source: string, names: ReadonlySet<string>, path: string): string {
  const found = new Set<string>()
  const members: Stretch[] = []
  walk(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node, parent) => {
    const name = memberName(node, parent)
    if (!names.has(name)) return true
    found.add(name)
    members.push({ start: node.start, end: node.end })
    return false
  })
  const missing = [...names].filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`${path}: there is no ${missing.join(', no ')}`)
  return withStretches(source, withCommas(source, members))
}
