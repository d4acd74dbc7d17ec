import { expect, it } from 'vitest'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import { feedUri, fileOf, postOf, reportOf } from './report-fixture.ts'

function reportWith(...titles: readonly string[]) {
  return reportOf([
    fileOf(
      feedUri,
      titles.map((title, at) => postOf(at, { title }))
    )
  ])
}

it('a post keeps its key when others come before it, when it moves, and when its words change', () => {
  const keys = createPostKeys()
  const [a, b, c] = keys.next(reportWith('a', 'b', 'c')).keys()
  expect(new Set([a, b, c]).size).toBe(3)
  const inserted = [...keys.next(reportWith('new', 'a', 'b', 'c')).keys()]
  expect(inserted.slice(1)).toEqual([a, b, c])
  const moved = [...keys.next(reportWith('new', 'b', 'a', 'c')).keys()]
  expect(moved).toEqual([inserted[0], b, a, c])
  const typed = [...keys.next(reportWith('new', 'b', 'a and more', 'c')).keys()]
  expect(typed).toEqual([inserted[0], b, a, c])
  const deleted = [...keys.next(reportWith('new', 'b', 'c')).keys()]
  expect(deleted).toEqual([inserted[0], b, c])
})

it('posts with the same words have keys of their own', () => {
  const keys = createPostKeys()
  const first = [...keys.next(reportWith('same', 'same', 'same')).keys()]
  expect(new Set(first).size).toBe(3)
  expect([...keys.next(reportWith('same', 'same', 'same')).keys()]).toEqual(first)
})

it('knows where each post is', () => {
  const [place] = createPostKeys().next(reportWith('a', 'b')).values()
  expect(place).toEqual({ uri: feedUri, index: 0, line: 0, title: 'a' })
})
