import type { Node } from 'jsonc-parser'

const place = { offset: 0, length: 0 }

function property(key: string, value: Node): Node {
  return { ...place, type: 'property', children: [{ ...place, type: 'string', value: key }, value] }
}

/**
 * The tree that a parser would make of a value's JSON, without places: for what is no text any more. Undefined where it is nested deeper
 * than `deepest`.
 */
export function treeOf(value: unknown, deepest: number): Node | undefined {
  if (deepest < 0) return undefined
  if (Array.isArray(value)) {
    const children = value.map((item) => treeOf(item, deepest - 1))
    return children.every((child) => child !== undefined) ? { ...place, type: 'array', children } : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const children: Node[] = []
    for (const [key, own] of Object.entries(value)) {
      const child = treeOf(own, deepest - 1)
      if (!child) return undefined
      children.push(property(key, child))
    }
    return { ...place, type: 'object', children }
  }
  if (typeof value === 'string') return { ...place, type: 'string', value }
  if (typeof value === 'number') return { ...place, type: 'number', value }
  if (typeof value === 'boolean') return { ...place, type: 'boolean', value }
  return { ...place, type: 'null', value: null }
}
