/**
 * Shows what each part of the score is worth: the area under the ROC curve of every dimension, on posts that were not
 * learned from, with all of the evidence and with parts of it taken away.
 *
 *     npm run ablation -- --data DIR
 *
 * Prints a table in Markdown, as it stands in docs/decisions/0005-score-model.md.
 */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { signalWeights } from '../server/src/score/signal-weights.ts'
import { crossValidate } from './train/cross-validate.ts'
import type { Encoded, Names } from './train/encode.ts'
import { examplesOf } from './train/examples.ts'
import { type Head, heads } from './train/heads.ts'
import { auc } from './train/measures.ts'
import { prepare } from './train/prepare.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) {
  console.error('usage: npm run ablation -- --data DIR')
  process.exit(2)
}

const lists = new Set([
  ...readdirSync('server/src/signals/lexicons').map((file) => basename(file, '.yaml')),
  ...readdirSync('server/src/rules')
])
const isCue = (name: string): boolean => name.startsWith('c:')
const isSignal = (name: string): boolean => isCue(name) && name.slice(2) in signalWeights
const isList = (name: string): boolean => isSignal(name) && lists.has(name.slice(2))

/** A way to learn with less: what is left of the evidence, and of a head. */
interface Variant {
  readonly name: string
  keeps?(feature: string): boolean
  change?(head: Head): Head
}

const variants: readonly Variant[] = [
  { name: 'as shipped' },
  { name: 'without words, pairs and stems', keeps: isCue },
  { name: 'without phrase lists', keeps: (name) => !isList(name) },
  { name: 'without voices, questions, links and the like', keeps: (name) => !isSignal(name) || isList(name) },
  { name: 'without shape', keeps: (name) => !isCue(name) || isSignal(name) },
  { name: 'words, pairs and stems alone', keeps: (name) => !isCue(name) },
  { name: 'without pairs', keeps: (name) => !name.startsWith('p:') },
  { name: 'without stems', keeps: (name) => !name.startsWith('t:') },
  { name: 'every word as free as any other', change: (head) => ({ ...head, contrast: 0 }) },
  { name: 'its own set alone', change: (head) => ({ ...head, parts: head.parts.slice(0, 1) }) }
]

const { rows, encoded, names } = await prepare(values.data, 'scripts/train/own-posts.yaml')

function kept(one: Encoded, { list }: Names, keeps: (name: string) => boolean): Encoded {
  const places = Array.from(one.ids.keys()).filter((k) => keeps(list[one.ids[k] ?? -1] ?? ''))
  return {
    ids: Int32Array.from(places, (k) => one.ids[k] ?? 0),
    values: Float64Array.from(places, (k) => one.values[k] ?? 0)
  }
}

console.log(`| | ${heads.map(({ dimension }) => dimension).join(' | ')} |`)
console.log(`| --- |${' --- |'.repeat(heads.length)}`)
for (const { name, keeps, change } of variants) {
  const evidence = keeps ? encoded.map((one) => kept(one, names, keeps)) : encoded
  const areas = heads.map((head) => {
    const changed = change?.(head) ?? head
    const examples = examplesOf(changed, rows, evidence)
    const heldOut = crossValidate(changed, examples, names)
    const main = examples.filter(({ part }) => part === 0)
    return auc(
      main.map(({ row }) => heldOut.get(row) ?? 0),
      main.map(({ label }) => label)
    )
  })
  console.log(`| ${name} | ${areas.map((area) => area.toFixed(3).replace(/^0/, '')).join(' | ')} |`)
}
