import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { targets } from '../../server/src/generated/targets.ts'

it('every target can be chosen, in the same order', () => {
  const source = readFileSync('client/src/commands/choose-target.ts', 'utf8')
  const offered = [...source.matchAll(/^ {4}'?([\w-]+)'?: l10n\.t/gm)].map(([, name]) => name)
  expect(offered).toEqual(Object.keys(targets))
})
