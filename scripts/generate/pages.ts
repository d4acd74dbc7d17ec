/** The rules' pages: docs/rules/<id>.md and their list. */
import { basename, join } from 'node:path'
import type { Rule } from '../../server/src/rules/types.ts'
import { type Case, readCases } from './cases.ts'

const banner = '<!-- Made by scripts/generate from the rule folders. Do not edit. -->\n'

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|]/g, '\\$&')
}

function shown(text: string): string {
  const fence = text.includes('```') ? '````' : '```'
  return `${fence}post\n${text.replace(/^---\n(?=feed:)/, '---\n')}\n${fence}\n`
}

function caseText(item: Case): string {
  const found = item.marks
    .map((mark) => `“${escaped(item.text.slice(mark.start, mark.end).replace(/\n/g, ' '))}”`)
    .join(', ')
  const after = item.after === undefined ? '' : `\nafter the first edit:\n\n${shown(item.after)}`
  return `${shown(item.text)}${found ? `\nreports ${found}\n` : ''}${after}`
}

function page(rule: Rule, cases: readonly Case[]): string {
  const options = Object.entries(rule.options ?? {})
  const table =
    options.length === 0
      ? 'None besides its level.\n'
      : `| option | default | what it does |\n| --- | --- | --- |\n${options.map(([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${spec.description} |`).join('\n')}\n`
  const reports = cases.filter((item) => item.isReport)
  const spares = cases.filter((item) => !item.isReport)
  return `${banner}
# ${rule.id}

${rule.summary}. Level: **${rule.level}**. Looks at ${rule.scope === 'post' ? 'one post at a time' : 'the posts of a file together'}.

## Why

${rule.why}

(Point${rule.essay.length === 1 ? '' : 's'} ${rule.essay.join(', ')} of [the essay](../essay.md).)

Instead of

${shown(rule.example.before)}
a reader would rather see

${shown(rule.example.after)}
## Options

${table}
\`\`\`jsonc
// sociable.config.json
{ "rules": { "${rule.id}": "off" } }
\`\`\`

Or, for one place: \`<!-- sociable-disable-next-line ${rule.id} -->\`.

## What it reports

${reports.slice(0, 8).map(caseText).join('\n')}
## What it leaves alone

${spares
  .slice(0, 8)
  .map((item) => shown(item.text))
  .join('\n')}`
}

/** Path and content of every page. */
export async function buildPages(folders: readonly string[]): Promise<(readonly [string, string])[]> {
  const { rules } = (await import('../../server/src/generated/rules.ts')) as { rules: readonly Rule[] }
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const pages = folders.map((folder) => {
    const rule = byId.get(basename(folder))
    if (!rule) throw new Error(`${folder}: its rule is called otherwise than its folder`)
    return [`docs/rules/${rule.id}.md`, page(rule, readCases(join(folder, 'cases.md')))] as const
  })
  const row = (rule: Rule): string => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${rule.level} |`
  const list = (scope: Rule['scope']): string =>
    rules
      .filter((rule) => rule.scope === scope)
      .map(row)
      .join('\n')
  const head = '| rule | reports | level |\n| --- | --- | --- |\n'
  const index = `${banner}\n# Rules\n\n## In a post\n\n${head}${list('post')}\n\n## In a feed\n\n${head}${list('feed')}\n`
  return [...pages, ['docs/rules/README.md', index] as const]
}
