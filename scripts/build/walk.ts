import type { AnyNode } from 'acorn'

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Calls `visit` with a node and each below it, and with what it stands in; what is below one where it says false is left out. */
export function walk(node: AnyNode, visit: (node: AnyNode, parent: AnyNode) => unknown, parent = node): void {
  if (visit(node, parent) === false) return
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node)
  }
}
