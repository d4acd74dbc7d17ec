import { type FunctionDeclaration, type Node, type ObjectExpression, parse, type Statement } from 'acorn'

type Fields = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node & Fields =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every name that is said somewhere in `node`. */
function namesIn(node: Node): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (one: Node & Fields): void => {
    if (one.type === 'Identifier') names.add(String(one.name))
    for (const value of Object.values(one))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child)
  }
  if (isNode(node)) look(node)
  return names
}

const isFunction = (statement: Statement): statement is FunctionDeclaration => statement.type === 'FunctionDeclaration'

function nameOf(property: ObjectExpression['properties'][number]): string {
  return property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ''
}

/**
 * One of vscode-languageclient's converters, a function full of functions that it gives back by name, without those that
 * nobody of `asked` and no other that stays calls.
 */
export function leanConverter(source: string, asked: ReadonlySet<string>, path: string): string {
  const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'script' })
  const outer = body.filter((one) => one.type === 'FunctionDeclaration').find(({ id }) => id.name === 'createConverter')
  const given = outer?.body.body.find((one) => one.type === 'ReturnStatement')?.argument
  if (!outer || given?.type !== 'ObjectExpression') throw new Error(`${path}: this is no converter as we know them`)
  const statements = outer.body.body
  const functions = new Map(statements.filter(isFunction).map((one) => [one.id.name, one]))
  const kept = given.properties.filter((property) => asked.has(nameOf(property)))
  const others = statements.filter((one) => !isFunction(one) && one.type !== 'ReturnStatement')
  const needed = new Set<string>()
  const waiting = [...kept, ...others].flatMap((one) => [...namesIn(one)])
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const called = functions.get(name)
    if (!called || needed.has(name)) continue
    needed.add(name)
    waiting.push(...namesIn(called.body))
  }
  const spans = [
    ...statements.filter((one) => isFunction(one) && !needed.has(one.id.name)),
    ...given.properties.filter((property) => !kept.includes(property))
  ].sort((a, b) => b.start - a.start)
  let rest = source
  for (const { start, end } of spans) rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '')
  return rest
}
