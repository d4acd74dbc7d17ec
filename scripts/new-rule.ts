/** Makes the folder of a new rule: `npm run new-rule -- my-rule [--feed]`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { feed: { type: 'boolean', default: false } }
})
const id = positionals[0] ?? ''
const folder = `server/src/rules/${id}`

if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error('Give the rule an id in lower case with hyphens: npm run new-rule -- my-rule')
  process.exit(2)
}
if (existsSync(folder)) {
  console.error(`There is a rule ${id} already, in ${folder}.`)
  process.exit(2)
}

const define = values.feed ? 'defineFeedRule' : 'defineRule'
const check = values.feed
  ? `  *check(feed) {
    for (const { view, index } of feed.posts) {
      if (view.post.text.includes('${id}')) yield { ...wholePost(l10n.t('Say in one sentence what, why and what to do.')), post: index }
    }
  }`
  : `  *check(view) {
    for (const hit of phrasesOf(view, '${id}')) {
      const words = view.post.text.slice(hit.start, hit.end)
      yield { start: hit.start, end: hit.end, message: l10n.t('“{0}”: say in one sentence what, why and what to do.', words) }
    }
  }`
const rule = `import * as l10n from '@vscode/l10n'
import { ${define} } from '../define-rule.ts'
import { ${values.feed ? 'wholePost' : 'phrasesOf'} } from '../${values.feed ? 'whole-post' : 'phrases-of'}.ts'

export default ${define}({
  id: '${id}',
  scope: '${values.feed ? 'feed' : 'post'}',
  level: 'hint',
  summary: 'What it reports, in a few words',
  why: 'Why it matters to a reader, in two or three kind sentences.',
  essay: [14],
  example: { before: 'A post that it reports.', after: 'The post that a reader would rather see.' },
${check}
})
`
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/rule.ts`, rule)
writeFileSync(
  `${folder}/cases.md`,
  '# Reports\n\n- At least eight texts, with the ⟦words⟧ that it reports.\n\n# Leaves alone\n\n- At least eight texts that look alike and are fine.\n'
)
if (!values.feed) {
  const lexicon = `- phrase: 'the words [that] it looks for'\n  note: Why they are here.\n  source: Where they are seen.\n`
  writeFileSync(`${folder}/lexicon.yaml`, lexicon)
}
console.log(
  `Made ${folder}. Fill it in, then: npm run generate && npx vitest run test/unit/rule-cases.test.ts -t ${id}`
)
