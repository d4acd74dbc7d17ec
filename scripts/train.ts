/**
 * Learns the weights of the score from labelled posts and writes server/src/generated/score-weights.ts.
 *
 *     npm run train -- --data DIR [--check] [--logits FILE]
 *
 * DIR holds the sets named in scripts/train/read-rows.ts as JSON lines. Prints how well each dimension and the score
 * agree with the labels on posts that were not learned from (by account, by event, or at random), and how well the
 * probabilities are calibrated. `--check` writes nothing; `--logits` saves the held-out log-odds for a closer look.
 * The same input gives the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Calibration, calibrate } from './train/calibrate.ts'
import { crossValidate } from './train/cross-validate.ts'
import { encode, type Names } from './train/encode.ts'
import { examplesOf } from './train/examples.ts'
import { type Fitted, fit, logitOf } from './train/fit.ts'
import { heads } from './train/heads.ts'
import { learn } from './train/learn.ts'
import { pack } from './train/pack.ts'
import { readOwn } from './train/read-own.ts'
import { readPost } from './train/read-post.ts'
import { type Row, readRows, sets } from './train/read-rows.ts'
import { printCalibration, printScores } from './train/report.ts'
import { chooseVocabulary } from './train/vocabulary.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    check: { type: 'boolean', default: false },
    logits: { type: 'string' }
  }
})
if (!values.data) {
  console.error('usage: npm run train -- --data DIR [--check] [--logits FILE]')
  process.exit(2)
}

const target = 'server/src/generated/score-weights.ts'
const rows: Row[] = []
for (const set of sets) rows.push(...(await readRows(values.data, set)))
rows.push(...readOwn('scripts/train/own-posts.yaml'))
const readings = rows.map((row) => readPost(row.text))
const vocabulary = chooseVocabulary(
  readings,
  rows.map((row) => row.set),
  { word: 5, pair: 8 }
)
const names: Names = { ids: new Map(), list: [] }
const encoded = readings.map((reading) => encode(reading, vocabulary, names))
console.log(`${rows.length} posts, ${vocabulary.words.size} words and ${vocabulary.pairs.size} pairs to learn from`)

const fitted: Fitted[] = []
const calibrations: Calibration[] = []
const logits: number[][] = []
for (const head of heads) {
  const examples = examplesOf(head, rows, encoded)
  const heldOut = crossValidate(head, examples, names)
  const main = examples.filter((example) => example.part === 0)
  const found = main.map((example) => heldOut.get(example.row) ?? 0)
  const labels = main.map((example) => example.label)
  const calibration = calibrate(found, labels)
  const whole = fit(examples, names, head)
  fitted.push(whole)
  calibrations.push(calibration)
  const { slope, shift } = calibration
  // where a row was learned from, its held-out log-odds stand in, so that the score is measured fairly too
  logits.push(encoded.map((one, row) => slope * (heldOut.get(row) ?? logitOf(one, whole, names, head)) + shift))
  printCalibration(
    head,
    found.map((z) => slope * z + shift),
    labels
  )
}
printScores(rows, logits)
if (values.logits)
  writeFileSync(
    values.logits,
    rows.map((row, i) => JSON.stringify([row.set, row.id, ...logits.map((l) => l[i])])).join('\n')
  )

const learned = learn(names, fitted, calibrations)
const module = pack(learned)
console.log(
  `${learned.cues.size} cues, ${learned.words.size} words, ${learned.pairs.size} pairs: ${Math.round(Buffer.byteLength(module) / 1024)} KB`
)
if (!values.check) {
  writeFileSync(target, module)
  console.log(`wrote ${target}`)
}
