import { expect, it } from 'vitest'
import { excluder } from '../../server/src/settings/excluded.ts'

it.each([
  'README.md',
  'docs/Readme.MD',
  'CHANGELOG.md',
  'LICENSE.md',
  'CODE_OF_CONDUCT.md',
  'README.de.md',
  'a/node_modules/b/c.post'
])('%s is always left alone', (path) => expect(excluder([])(path)).toBe(true))

it.each(['readme.post', 'licensed.md', 'my-readme.md', 'a.post', 'node_modules.post'])('%s is not', (path) =>
  expect(excluder([])(path)).toBe(false)
)

it.each([
  ['drafts', 'drafts/a.post', true],
  ['drafts/', 'x/drafts/y/a.post', true],
  ['./drafts/**', 'drafts/a.post', true],
  ['/drafts', 'drafts/a.post', true],
  ['*.old.post', 'x/a.old.post', true],
  ['x/*.post', 'x/a.post', true],
  ['x/*.post', 'y/x/a.post', false],
  ['**/x/*.post', 'y/x/a.post', true],
  ['{a,b}/**', 'b/c.post', true],
  ['.hidden', '.hidden/a.post', true],
  ['dr?fts', 'drafts/a.post', true],
  ['[a-c].post', 'b.post', true],
  ['[!a-c].post', 'b.post', false],
  ['{a,b{1,2}}.post', 'b2.post', true],
  ['{a.post', '{a.post', true],
  ['a/**/b.post', 'a/b.post', true],
  ['a/**/b.post', 'a/x/y/b.post', true],
  ['', 'a.post', false],
  ['a'.repeat(500), 'a.post', false]
])('%s on %s', (glob, path, isExcluded) => expect(excluder([glob])(path)).toBe(isExcluded))

it('takes globs of ill will in its stride', () => {
  const started = performance.now()
  const isExcluded = excluder(['**/*a*a*a*a*a*a*a*a*b', '+(+(+(a)))', '{a,b}'.repeat(60), '(a+)+$'])
  expect(isExcluded(`${'a'.repeat(120)}.post`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})
