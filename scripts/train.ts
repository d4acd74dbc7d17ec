/**
 * Learns the weights of the score from labelled posts and writes server/src/generated/score-weights.ts.
 *
 *     npm run train -- --data DIR [--check] [--logits FILE] [--misses N]
 *
 * DIR holds the sets named in scripts/train/read-rows.ts as JSON lines. Prints how well each dimension and the score
 * agree with the labels on posts that were not learned from (by account, by event, or at random), and how well the
 * probabilities are calibrated. `--check` writes nothing; `--logits` saves the held-out log-odds for a closer look;
 * `--misses` prints the N worst misses of each dimension on both sides. The table that ships is made from that file by
 * `npm run generate`.
 * The same input gives the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Calibration, calibrate } from './train/calibrate.ts'
import { crossValidate } from './train/cross-validate.ts'
import { examplesOf } from './train/examples.ts'
import { type Fitted, fit, logitOf } from './train/fit.ts'
import { heads } from './train/heads.ts'
import { learn } from './train/learn.ts'
import { pack } from './train/pack.ts'
import { prepare } from './train/prepare.ts'
import { printCalibration, printMisses, printScores } from './train/report.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    check: { type: 'boolean', default: false },
    logits: { type: 'string' },
    misses: { type: 'string', default: '0' }
  }
})
if (!values.data) {
  console.error('usage: npm run train -- --data DIR [--check] [--logits FILE] [--misses N]')
  process.exit(2)
}

const target = 'server/src/generated/score-weights.ts'
const { rows, encoded, names, vocabulary } = await prepare(values.data, 'scripts/train/own-posts.yaml')
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
  printMisses(main, found, rows, Number(values.misses))
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
  console.log(`wrote ${target}; run "npm run generate" for the table that ships`)
}
