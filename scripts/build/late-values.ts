import { type AnyNode, type Identifier, type Program, parse, type VariableDeclarator } from 'acorn'
import { namesWritten } from './names-written.ts'
import { isPureValue } from './pure-value.ts'
import { walk } from './walk.ts'

interface Use {
  readonly node: Identifier
  /** It stands as `{ name }`, and must become `{ name: … }`. */
  readonly isShort: boolean
}

/** A value that is made late, and what asks for it. */
interface Late {
  readonly name: string
  readonly declarator: VariableDeclarator
  readonly uses: Use[]
}

/** Whether a name here is that of a property, a label or what another module calls it, and not one of a value. */
function isOnlyName(node: Identifier, parent: AnyNode): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key === node && !parent.computed
    default:
      return /^(?:(?:Im|Ex)portSpecifier|LabeledStatement|BreakStatement|ContinueStatement|MetaProperty)$/.test(
        parent.type
      )
  }
}

/** Whether a value takes time to make: patterns are read, sets are filled. */
function isCostly(value: AnyNode): boolean {
  let found = false
  walk(value, (node) => {
    const isPattern = node.type === 'Literal' && 'regex' in node
    found ||= isPattern || node.type === 'NewExpression' || node.type === 'CallExpression'
  })
  return found
}

/** Values at the top of a module that may as well be made later, in their order. */
function lateValues(program: Program): readonly Late[] {
  const declared = new Map<string, VariableDeclarator>()
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration') continue
    for (const one of statement.declarations) if (one.id.type === 'Identifier') declared.set(one.id.name, one)
  }
  const writes = new Map<string, number>()
  walk(program, (node) => {
    for (const name of namesWritten(node)) writes.set(name, (writes.get(name) ?? 0) + 1)
  })
  const constants = new Map<string, boolean>()
  function isConstant(name: string): boolean {
    const known = constants.get(name)
    if (known !== undefined) return known
    // of what is made of itself, nothing can be said
    constants.set(name, false)
    const is = writes.get(name) === 1 && isPureValue(declared.get(name)?.init, isConstant)
    constants.set(name, is)
    return is
  }
  const late = new Map<string, Late>()
  for (const [name, declarator] of declared) {
    const { init } = declarator
    if (init && init.type !== 'Identifier' && isConstant(name) && isCostly(init)) {
      late.set(name, { name, declarator, uses: [] })
    }
  }
  walk(program, (node, parent) => {
    if (node.type !== 'Identifier' || isOnlyName(node, parent)) return
    const own = late.get(node.name)
    if (own && own.declarator.id !== node) {
      own.uses.push({ node, isShort: parent.type === 'Property' && parent.shorthand })
    }
  })
  return [...late.values()].sort((a, b) => a.declarator.start - b.declarator.start)
}

/** How the names of functions end that make a late value. */
export const maker = '$late'

/**
 * The same code, where patterns, sets and the like at the top of a module are made when they are first asked for. Most of them are
 * needed by few posts, and to make them all takes longer than anything else when a program starts. A name that is written to
 * more than once, in whatever function, is left alone, and so is what somebody adds to.
 */
export function withLateValues(code: string): string {
  const late = lateValues(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
  const uses = late.flatMap(({ name, uses: all }) => all.map((use) => ({ ...use, name })))
  uses.sort((a, b) => a.node.start - b.node.start)

  /** A stretch of the code that declares none of them. */
  function stretch(start: number, end: number): string {
    let text = ''
    let at = start
    for (const { node, isShort, name } of uses) {
      if (node.start < start || node.end > end) continue
      text += `${code.slice(at, node.start)}${isShort ? `${name}:` : ''}(${name}??=${name}${maker}())`
      at = node.end
    }
    return text + code.slice(at, end)
  }
  let text = ''
  let at = 0
  for (const { declarator } of late) {
    text += stretch(at, declarator.id.end)
    at = declarator.end
  }
  text += stretch(at, code.length)
  // each in a function of its own, even where it is used once: what is not needed is not compiled
  const makers = late.map(({ name, declarator: { id, end } }) => {
    return `\nfunction ${name}${maker}(){return ${stretch(code.indexOf('=', id.end) + 1, end)}}`
  })
  return [text, ...makers].join('')
}
