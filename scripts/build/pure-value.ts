import type { AnyNode, CallExpression, Identifier, MemberExpression } from 'acorn'

/** Methods that make something new of what they are called of, and of nothing else. */
const methods =
  /^(?:concat|entries|filter|flatMap|join|keys|map|replace|replaceAll|slice|split|toLowerCase|trim|values)$/
/** What is made anew of what it is given. */
const makers = /^(?:Map|RegExp|Set)$/
/** Functions of the language that do the same. */
const functions = /^(?:Object\.(?:entries|fromEntries|keys|values)|Array\.from|String\.raw)$/
const properties = /^(?:flags|length|size|source)$/

function textOf({ object, property, computed }: MemberExpression): string {
  const isPlain = object.type === 'Identifier' && property.type === 'Identifier' && !computed
  return isPlain ? `${object.name}.${property.name}` : ''
}

/**
 * Whether an expression gives the same value whenever it is worked out, touches nothing and is never changed (it is no empty list or
 * map that somebody fills). `isConstant` knows the names that stand for such values.
 */
export function isPureValue(node: AnyNode | null | undefined, isConstant: (name: string) => boolean): boolean {
  if (!node) return false
  const isPure = (one: AnyNode | null): boolean => isPureValue(one, isConstant)
  switch (node.type) {
    case 'Literal':
      return true
    case 'Identifier':
      return isConstant(node.name)
    case 'TemplateLiteral':
      return node.expressions.every(isPure)
    case 'TaggedTemplateExpression':
      return node.tag.type === 'MemberExpression' && functions.test(textOf(node.tag)) && isPure(node.quasi)
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ArrayExpression':
      return node.elements.length > 0 && node.elements.every(isPure)
    case 'SpreadElement':
      return isPure(node.argument)
    case 'ObjectExpression':
      return (
        node.properties.length > 0 &&
        node.properties.every((one) =>
          one.type === 'Property' ? !one.computed && one.kind === 'init' && isPure(one.value) : isPure(one.argument)
        )
      )
    case 'MemberExpression':
      return isPure(node.object) && !node.computed && properties.test((node.property as Identifier).name)
    case 'NewExpression':
      return node.callee.type === 'Identifier' && makers.test(node.callee.name) && hasPureArguments(node, isConstant)
    case 'CallExpression':
      return isPureCall(node, isConstant)
    default:
      return false
  }
}

function hasPureArguments(
  { arguments: given }: Pick<CallExpression, 'arguments'>,
  isConstant: (name: string) => boolean
): boolean {
  return given.length > 0 && given.every((one) => isPureFunction(one, isConstant) || isPureValue(one, isConstant))
}

function isPureCall(node: CallExpression, isConstant: (name: string) => boolean): boolean {
  const { callee } = node
  if (callee.type !== 'MemberExpression' || callee.computed) return false
  if (functions.test(textOf(callee))) return hasPureArguments(node, isConstant)
  const { name } = callee.property as Identifier
  if (!methods.test(name) || !isPureValue(callee.object, isConstant)) return false
  return node.arguments.length === 0 || hasPureArguments(node, isConstant)
}

/** An arrow function that is one pure expression of what it is given. */
function isPureFunction(node: AnyNode, isConstant: (name: string) => boolean): boolean {
  if (node.type !== 'ArrowFunctionExpression' || node.body.type === 'BlockStatement') return false
  const names = new Set<string>()
  for (const param of node.params) {
    for (const one of param.type === 'ArrayPattern' ? param.elements : [param]) {
      if (one?.type !== 'Identifier') return false
      names.add(one.name)
    }
  }
  return isPureValue(node.body, (name) => names.has(name) || isConstant(name))
}
