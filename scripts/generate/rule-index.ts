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

/** The ids alone, for code below the rules that must know them: importing the rules there would go round in a circle. */
export function buildRuleIds(folders: readonly string[]): string {
  return `// Made by scripts/generate from the rule folders. Do not edit.
export const ruleIds: readonly string[] = [
  ${folders.map((folder) => `'${basename(folder)}'`).join(',\n  ')}
]
`
}
