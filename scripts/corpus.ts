/**
 * Runs the rules over real posts, so that a person can read what they flag.
 *
 *     npm run corpus -- PATH.jsonl … [--rule ID] [--sample N] [--seed N] [--label L] [--edits]
 *         [--check-edits] [--limit N] [--rewrites N]
 *
 * Each input line is {"id","text"} (and a "label"). Prints, for each file, how many posts each rule flags; with
 * `--rule`, N flagged posts at random with the flagged words between ⟦ ⟧; with `--edits`, what each edit makes of them.
 * `--check-edits` tries every edit (of `--rule`, else of all rules) on every post with all rules on, and prints what does
 * not hold, `--sample` of each kind; it fails where anything does not. `--limit` reads the first N posts of each file.
 * `--rewrites` draws N rewrites (of `--rule`, else of all rules) at random from all the files together, to be judged by eye.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../server/src/generated/rules.ts'
import { checkPost, viewPost } from '../server/src/inspect/check-post.ts'
import { resolveFindings } from '../server/src/inspect/resolve-findings.ts'
import type { Finding } from '../server/src/inspect/types.ts'
import { editsFor } from '../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../server/src/rules/snippet.ts'
import { defaultSettings, type RuleSetting, type Settings } from '../server/src/settings/types.ts'
import { parsePlainPost } from '../server/src/text/parse-post.ts'
import { drawRewrites } from './corpus/draw-rewrites.ts'
import { check, editViolations, fixAllViolations, type Violation } from './corpus/edit-violations.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    sample: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    label: { type: 'string' },
    edits: { type: 'boolean', default: false },
    'check-edits': { type: 'boolean', default: false },
    limit: { type: 'string', default: '0' },
    rewrites: { type: 'string', default: '0' }
  }
})

/** A small seeded generator (mulberry32), so that a sample can be drawn again. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function settingsFor(only: string | undefined): Settings {
  const levels = rules
    .filter((rule) => only !== undefined && rule.id !== only)
    .map((rule): readonly [string, RuleSetting] => [rule.id, { level: 'off' }])
  return { ...defaultSettings, rules: new Map(levels), maxFindingsPerPost: 0 }
}

interface Row {
  readonly id: string
  readonly text: string
  readonly label?: string
}

function marked(text: string, findings: readonly Finding[]): string {
  const changes = findings.map((finding) => ({ ...finding, text: `⟦${text.slice(finding.start, finding.end)}⟧` }))
  return applyChanges(text, changes)
}

/** Prints the edits that do not hold, grouped by what is wrong with them. Returns how many. */
function checkEdits(rows: readonly Row[]): number {
  const all = settingsFor(undefined)
  const groups = new Map<string, Violation[]>()
  let tried = 0
  for (const row of rows) {
    const post = check(row.text, all)
    const findings = post.findings.filter((finding) => values.rule === undefined || finding.rule === values.rule)
    if (findings.length === 0) continue
    const result = editViolations(post, all, findings)
    tried += result.tried
    const fixAll = values.rule === undefined ? fixAllViolations(post, all) : []
    for (const item of [...result.found, ...fixAll]) {
      const key = `${item.rule}: ${item.what.replace(/(?<=^(?:lost number|lost name|lost|rough spot)) .*/, ' …')}`
      groups.set(key, [...(groups.get(key) ?? []), item])
    }
  }
  const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0)
  console.log(`${tried} edits tried, ${count} violations`)
  for (const [key, group] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${String(group.length).padStart(6)}  ${key}`)
    for (const { what, edit, before, after } of group.slice(0, Number(values.sample)))
      console.log(`  - ${what}, ${edit}\n    - ${JSON.stringify(before)}\n    + ${JSON.stringify(after)}`)
  }
  return count
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => values.label === undefined || row.label === values.label)
    .slice(0, Number(values.limit) || undefined)
}

const settings = settingsFor(values.rule)
let violations = 0
const random = generator(Number(values.seed))
const mostRewrites = Number(values.rewrites)
if (mostRewrites > 0) {
  for (const { id, rule, title, before, after } of drawRewrites(
    positionals.flatMap(readRows),
    settings,
    mostRewrites,
    random
  ))
    console.log(`\n${id} ${rule} “${title}”\n  - ${JSON.stringify(before)}\n  + ${JSON.stringify(after)}`)
}
for (const path of mostRewrites > 0 ? [] : positionals) {
  const rows = readRows(path)
  if (values['check-edits']) {
    console.log(`\n== ${basename(path)}: ${rows.length} posts`)
    violations += checkEdits(rows)
    continue
  }
  const counts = new Map<string, number>()
  const levels = new Map<string, number>()
  const flagged: string[] = []
  for (const row of rows) {
    const view = viewPost(parsePlainPost(row.text), settings)
    const { kept } = resolveFindings(checkPost(view, settings), view, 0)
    for (const rule of new Set(kept.map((finding) => finding.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    for (const level of new Set(kept.map((finding) => finding.level))) levels.set(level, (levels.get(level) ?? 0) + 1)
    if (values.rule === undefined || kept.length === 0) continue
    let shown = `${row.id} ${marked(row.text, kept)}`
    if (values.edits) {
      for (const finding of kept) {
        for (const edit of editsFor(finding, view, settings))
          shown += `\n   ${edit.kind} “${edit.title}”: ${applyChanges(row.text, plainChanges(edit))}`
      }
    }
    flagged.push(shown)
  }
  const share = (count: number): string => `${((100 * count) / Math.max(1, rows.length)).toFixed(2)} %`
  console.log(`\n== ${basename(path)}${values.label ? ` (${values.label})` : ''}: ${rows.length} posts`)
  for (const [level, count] of levels)
    console.log(`${String(count).padStart(7)} ${share(count).padStart(8)}  any ${level}`)
  for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(7)} ${share(count).padStart(8)}  ${rule}`)
  const most = Number(values.sample)
  for (let i = 0; i < most && flagged.length > 0; i++) {
    const [shown] = flagged.splice(Math.floor(random() * flagged.length), 1)
    console.log(`- ${shown}`)
  }
}
if (violations > 0) process.exitCode = 1
