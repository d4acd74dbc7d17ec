import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The network table as a module, so that nothing reads YAML at run time. */
export function buildNetworks(path: string): string {
  const table = parse(readFileSync(path, 'utf8')) as Record<string, object>
  const rows = Object.entries(table).map(([id, network]) => JSON.stringify({ id, ...network }))
  return `// Made by scripts/generate from ${path}. Do not edit.
import type { Network } from '../text/networks.ts'

export const networks: readonly Network[] = [
  ${rows.join(',\n  ')}
]
`
}
