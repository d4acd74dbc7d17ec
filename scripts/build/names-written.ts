import type { AnyNode } from 'acorn'

/** Names that a pattern gives a value to. */
function namesIn(pattern: AnyNode | null | undefined): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn)
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    // what is written into a thing changes the thing; where a pattern goes on says nothing of the pattern
    case 'MemberExpression': {
      const { object, property } = pattern
      const isPlace = property.type === 'Identifier' && property.name === 'lastIndex'
      return isPlace || object.type === 'Super' ? [] : namesIn(object)
    }
    default:
      return []
  }
}

const changing = /^(?:add|clear|copyWithin|delete|fill|pop|push|reverse|set|shift|sort|splice|unshift)$/

/** Names that a node declares, exports, gives a value to or changes what they stand for. */
export function namesWritten(node: AnyNode): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return namesIn(node.id)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...namesIn(node.id), ...node.params.flatMap(namesIn)]
    case 'CatchClause':
      return namesIn(node.param)
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return namesIn(node.left)
    case 'UpdateExpression':
      return namesIn(node.argument)
    case 'UnaryExpression':
      return node.operator === 'delete' ? namesIn(node.argument) : []
    case 'CallExpression': {
      const { callee } = node
      const isChange =
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        changing.test(callee.property.name) &&
        callee.object.type === 'Identifier'
      return isChange ? namesIn(callee.object) : []
    }
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return node.specifiers.flatMap(({ local }) => namesIn(local))
    default:
      return []
  }
}
