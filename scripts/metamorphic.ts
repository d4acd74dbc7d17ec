/**
 * Checks that the score moves the right way when real posts are edited.
 *
 *     npx tsx scripts/metamorphic.ts --data DIR [--posts N] [--show NAME]
 *
 * Takes N posts (2,000 where not said) of all sets in DIR, evenly, makes each edit on each of them, and prints how often
 * what must hold does hold. `--show` prints posts where the named case does not.
 */
import { parseArgs } from 'node:util'
import { type Edit, edits } from './metamorphic/edits.ts'
import { readRows, sets } from './train/read-rows.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, posts: { type: 'string', default: '2000' }, show: { type: 'string' } }
})
if (!values.data) {
  console.error('usage: npx tsx scripts/metamorphic.ts --data DIR [--posts N] [--show NAME]')
  process.exit(2)
}

const texts: string[] = []
for (const set of sets) texts.push(...(await readRows(values.data, set)).map((row) => row.text))
// a step that shares no factor with the number of posts visits them all, and mixes the sets
const step = 7919
const most = Number(values.posts)

function holds(edit: Edit): { readonly cases: number; readonly good: number; readonly bad: readonly string[] } {
  let cases = 0
  let good = 0
  const bad: string[] = []
  for (let k = 0; k < texts.length && cases < most; k++) {
    const text = texts[(k * step) % texts.length] ?? ''
    const result = edit.check(text)
    if (result === undefined) continue
    cases++
    if (result) good++
    else if (bad.length < 20) bad.push(text)
  }
  return { cases, good, bad }
}

let fails = 0
for (const edit of edits) {
  const { cases, good, bad } = holds(edit)
  const share = good / Math.max(1, cases)
  if (share < 0.97) fails++
  console.log(`${(100 * share).toFixed(1).padStart(5)} %  of ${cases}  ${edit.name}`)
  if (values.show === edit.name)
    for (const text of bad) console.log(`        ${text.replace(/\s+/g, ' ').slice(0, 160)}`)
}
process.exit(fails > 0 ? 1 : 0)
