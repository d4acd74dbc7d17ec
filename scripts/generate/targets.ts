import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The targets as a module, so that nothing reads YAML at run time. */
export function buildTargets(path: string): string {
  const table = parse(readFileSync(path, 'utf8')) as Record<string, { max?: object; min?: object; source?: string }>
  const rows = Object.entries(table).map(([name, { max = {}, min = {}, source }]) => {
    if (!source) throw new Error(`${path}: the target "${name}" needs a source`)
    return `${JSON.stringify(name)}: ${JSON.stringify({ max, min })}`
  })
  return `// Made by scripts/generate from ${path}. Do not edit.
import type { CustomTarget } from '../settings/types.ts'

export const targets: Readonly<Record<string, Required<CustomTarget>>> = {
  ${rows.join(',\n  ')}
}
`
}
