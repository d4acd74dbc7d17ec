/**
 * What is made for a file dies young: V8 clears out young memory in a moment, and the whole heap seldom. A file whose posts are
 * held by something old (a module's WeakMap, the shape of a generator or of an accessor made for it) would lie there until then.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createInspector } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { generateFeed } from '../bench/generate-feed.ts'

setFlagsFromString('--expose-gc')
// V8 may otherwise come to think that such things live long, and make them old
setFlagsFromString('--no-allocation-site-pretenuring')
const collect = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void

/** What is not young, in bytes. */
function oldBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === 'old_space')?.space_used_size ?? 0
}

function lookAtFiles(from: number, to: number): void {
  for (let seed = from; seed < to; seed++) {
    createInspector().inspect({ text: generateFeed(10, seed), languageId: 'post' }, defaultSettings)
    if (seed % 5 === 0) for (let again = 0; again < 2; again++) collect({ type: 'minor' })
  }
}

it('what was known of a file goes without a clear-out of the whole heap', () => {
  lookAtFiles(0, 100)
  const grown = [0, 1, 2].map((round) => {
    collect()
    const before = oldBytes()
    const from = 100 + 60 * round
    lookAtFiles(from, from + 60)
    return (oldBytes() - before) / 60
  })
  // about 140 kB where it is held
  expect(Math.min(...grown)).toBeLessThan(40_000)
})
