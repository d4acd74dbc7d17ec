import { type Node, parse } from 'acorn'

type Fields = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node & Fields =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Whether a node is a member of a class or of an object: not of a pattern that takes one apart. */
function isMember(node: Node & Fields, parent: Node): boolean {
  return node.type === 'MethodDefinition' || (node.type === 'Property' && parent.type === 'ObjectExpression')
}

/** An ES module without the members of its classes and objects that bear one of these names. Throws where one of the names is nowhere. */
export function withoutMembers(source: string, names: ReadonlySet<string>, path: string): string {
  const found = new Set<string>()
  const spans: (readonly [number, number])[] = []
  const look = (node: Node & Fields, parent: Node): void => {
    const key = node.key as { readonly name?: string } | undefined
    if (isMember(node, parent) && node.computed === false && names.has(key?.name ?? '')) {
      found.add(key?.name ?? '')
      spans.push([node.start, node.end])
      return
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child, node)
  }
  const program: Node = parse(source, { ecmaVersion: 'latest', sourceType: 'module' })
  if (isNode(program)) look(program, program)
  const missing = [...names].filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`${path}: there is no ${missing.join(', no ')}`)
  let rest = source
  for (const [start, end] of spans.sort((a, b) => b[0] - a[0]))
    rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '')
  return rest
}
