import { type AnyNode, type FunctionDeclaration, type ObjectExpression, parse, type Statement } from 'acorn'
import { walk } from './walk.ts'
import { withCommas, withStretches } from './with-stretches.ts'

/** Every name that is said somewhere in `node`. */
function namesIn(node: AnyNode): ReadonlySet<string> {
  const names = new Set<string>()
  walk(node, (one) => {
    if (one.type === 'Identifier') names.add(one.name)
  })
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
  const spare = [
    ...statements.filter((one) => isFunction(one) && !needed.has(one.id.name)),
    ...given.properties.filter((property) => !kept.includes(property))
  ]
  return withStretches(source, withCommas(source, spare))
}
