/** A long life of one text under odd edits, looked at again and again; what breaks is made small before it is told. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { createInspector, inspect } from '../../server/src/inspect.ts'
import type { LanguageId } from '../../server/src/text/types.ts'
import { fuzzSettings } from './fuzz-settings.ts'
import { minimisedHistory, minimisedText } from './minimised.ts'
import { edited, oddStep } from './odd-texts.ts'
import { expectSound, said } from './soundness.ts'

export interface EditRun {
  readonly languageId: LanguageId
  readonly seed: number
  readonly steps: number
  /** Compared with a fresh look at every so many steps; looked at from all sides at every so many. Both at the end. */
  readonly compareEvery: number
  readonly soundEvery: number
}

/** A text that grows for ever is another test's. */
const longest = 2000

/** Texts as somebody edits them, step by step, from an empty one. */
export function* textsOf(seed: number, steps: number): Generator<string> {
  const before: string[] = []
  let text = ''
  for (const step of fc.sample(oddStep, { seed, numRuns: steps })) {
    if (step.type === 'undo') text = before.pop() ?? text
    else {
      before.push(text)
      if (before.length > 100) before.shift()
      text = edited(text.length > longest ? text.slice(-longest / 2) : text, step)
    }
    yield text
  }
}

/** Fails where an inspector that has seen all of `texts` says of the last what a fresh one does not say. */
function expectSame(texts: readonly string[], languageId: LanguageId): void {
  const inspector = createInspector()
  let report = inspector.inspect({ text: '', languageId }, fuzzSettings)
  for (const text of texts) report = inspector.inspect({ text, languageId }, fuzzSettings)
  const fresh = inspect({ text: texts.at(-1) ?? '', languageId }, fuzzSettings)
  expect(said(report)).toEqual(said(fresh))
}

function expectReadable(text: string, languageId: LanguageId): void {
  expectSound(text, inspect({ text, languageId }, fuzzSettings), fuzzSettings)
}

/**
 * Runs through all of it.
 *
 * @throws with the few texts that are needed to see it again
 */
export function runEdits({ languageId, seed, steps, compareEvery, soundEvery }: EditRun): void {
  const inspector = createInspector()
  const history: string[] = []
  let step = 0
  for (const text of textsOf(seed, steps)) {
    step++
    history.push(text)
    if (history.length > 2 * compareEvery) history.shift()
    const isLast = step === steps
    try {
      const report = inspector.inspect({ text, languageId }, fuzzSettings)
      if (step % compareEvery === 0 || isLast)
        expect(said(report)).toEqual(said(inspect({ text, languageId }, fuzzSettings)))
      if (step % soundEvery === 0 || isLast) expectSound(text, report, fuzzSettings)
    } catch (error) {
      const texts = minimisedHistory(history, (some) => {
        expectSame(some, languageId)
        expectReadable(some.at(-1) ?? '', languageId)
      })
      const least = texts.length === 1 ? [minimisedText(text, (shorter) => expectReadable(shorter, languageId))] : texts
      throw new Error(`${languageId}, seed ${seed}, step ${step}: ${JSON.stringify(least)}\n${String(error)}`)
    }
  }
}
