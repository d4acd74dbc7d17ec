import { type AnyNode, type BlockStatement, type FunctionDeclaration, parse, type Statement } from 'acorn'
import { walk } from './walk.ts'
import { withStretches } from './with-stretches.ts'

/** What code asks for by name: "Range.is", and "Range" where it stands by itself. */
export function namesAsked(code: string): ReadonlySet<string> {
  const plain = code
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    // what only declares, hands on or fills a namespace
    .replace(/^(?:export )?var \w+;$|^\(function \(\w+\) \{$|^\}\)\(\w+ \|\| \((?:exports\.)?\w+.*$/gm, '')
    .replace(/^exports\..*|^Object\.defineProperty\(exports, .*|^(?:import|export) .*from .*$/gm, '')
    .replace(/^ *\w+\.\w+ = /gm, '')
  return new Set(
    (plain.match(/\b[A-Za-z]\w*(?:\??\.\w+)*/g) ?? []).flatMap((chain) => {
      const names = chain.split(/\??\./)
      return names.map((name, index) => (index + 1 < names.length ? `${name}.${names[index + 1]}` : name))
    })
  )
}

/** The name and the inside of a namespace as TypeScript writes it. */
function namespaceOf(statement: AnyNode): { readonly name: string; readonly body: BlockStatement } | undefined {
  const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined
  if (call?.type !== 'CallExpression' || call.callee.type !== 'FunctionExpression') return undefined
  const [parameter] = call.callee.params
  return parameter?.type === 'Identifier' ? { name: parameter.name, body: call.callee.body } : undefined
}

/** The member that a statement gives a namespace; empty where it does something else. */
function memberSet(statement: Statement, namespace: string): string {
  const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined
  if (set?.type !== 'AssignmentExpression' || set.left.type !== 'MemberExpression') return ''
  const { object, property } = set.left
  return object.type === 'Identifier' && object.name === namespace && property.type === 'Identifier'
    ? property.name
    : ''
}

const isFunction = (one: Statement): one is FunctionDeclaration => one.type === 'FunctionDeclaration'

/** Statements of a namespace that serve members which nobody asks for. */
function unasked(name: string, { body }: BlockStatement, asked: (name: string) => boolean): readonly Statement[] {
  if (asked(name)) return []
  const members = body.filter((one) => {
    const member = memberSet(one, name)
    return member !== '' && !asked(`${name}.${member}`)
  })
  const staying = body.filter((one) => !members.includes(one))
  const called = (wanted: FunctionDeclaration): boolean => {
    let found = false
    for (const one of staying)
      if (one !== wanted)
        walk(one, (node, parent) => {
          const isProperty = parent.type === 'MemberExpression' && parent.property === node && !parent.computed
          found ||= node.type === 'Identifier' && node.name === wanted.id.name && !isProperty
        })
    return found
  }
  return [...members, ...staying.filter((one) => isFunction(one) && !called(one))]
}

/** A file of namespaces without those members that nobody asks for: neither the code that `asked` stands for nor the file itself. */
export function leanNamespaces(source: string, asked: ReadonlySet<string>): string {
  let rest = source
  for (;;) {
    const own = namesAsked(rest)
    const program = parse(rest, { ecmaVersion: 'latest', sourceType: 'module' })
    const spare = program.body
      .flatMap((statement) => namespaceOf(statement) ?? [])
      .flatMap(({ name, body }) => unasked(name, body, (one) => asked.has(one) || own.has(one)))
    if (spare.length === 0) return rest
    rest = withStretches(rest, spare)
  }
}
