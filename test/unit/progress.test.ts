import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from '../../server/src/cli/console/progress.ts'

/** A standard error of which only what progress needs is there. */
function stream(isTTY: boolean): { readonly written: string[]; readonly stream: NodeJS.WriteStream } {
  const written: string[] = []
  const write = (text: string): boolean => written.push(text) > 0
  return { written, stream: Object.assign(Object.create(process.stderr), { isTTY, write }) as NodeJS.WriteStream }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.stubEnv('TERM', 'xterm')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

it('is shown from the first second on, ten times a second at most, and taken away', () => {
  const { written, stream: terminal } = stream(true)
  const progress = createProgress(terminal)
  for (let file = 0; file < 2000; file++) {
    progress.step(file, 2000)
    vi.advanceTimersByTime(1)
  }
  expect(written.length).toBeGreaterThan(5)
  expect(written.length).toBeLessThanOrEqual(11)
  expect(written[0]).toBe('\r\u001b[KChecked 1000 of 2000 files')
  progress.end()
  expect(written.at(-1)).toBe('\r\u001b[K')
})

it.each([
  ['where it is no terminal', false, 'xterm'],
  ['on a dumb one', true, 'dumb']
])('is never shown %s', (_, isTTY, term) => {
  vi.stubEnv('TERM', term)
  const { written, stream: other } = stream(isTTY)
  const progress = createProgress(other)
  vi.advanceTimersByTime(5000)
  progress.step(1, 2)
  progress.end()
  expect(written).toEqual([])
})

it('is not shown at all for a short run', () => {
  const { written, stream: terminal } = stream(true)
  const progress = createProgress(terminal)
  progress.step(0, 2)
  progress.end()
  expect(written).toEqual([])
})
