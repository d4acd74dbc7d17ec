import { basename } from 'node:path'

function nameOf(folder: string): string {
  return basename(folder).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The module that knows all rules: one import a folder. */
export function buildRuleIndex(folders: readonly string[]): string {
  const imports = folders.map((folder) => `import ${nameOf(folder)} from '../rules/${basename(folder)}/rule.ts'`)
  return `// Made by scripts/generate from the rule folders. Do not edit.
${imports.join('\n')}
import type { Rule } from '../rules/types.ts'

export const rules = [
  ${folders.map(nameOf).join(',\n  ')}
] as readonly Rule[]
`
}
