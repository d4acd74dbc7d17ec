import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePost } from '../../server/src/text/parse-post.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

function snippets(name: string): readonly (readonly [string, Snippet])[] {
  const file = join(import.meta.dirname, '../../syntaxes', `${name}.code-snippets.json`)
  const all: Record<string, Snippet> = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(all)
}

/** What stands in the file before anybody has typed into the slots. */
function expanded(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-03')
    .replace(/\$\d/g, '')
}

function headerProblems(text: string): readonly string[] {
  return splitPosts(text, 'post').posts.flatMap(({ start, end, header, body }) => {
    const within = (range: { readonly start: number; readonly end: number }) => ({
      start: range.start - start,
      end: range.end - start
    })
    const shape = { body: within(body), ...(header ? { header: within(header) } : {}) }
    return parsePost(text.slice(start, end), shape, 'post').header?.problems.map(({ message }) => message) ?? []
  })
}

describe('snippets of a feed', () => {
  it.each(snippets('post'))('%s makes a feed without header problems', (_, { body }) => {
    const text = expanded(body)
    expect(text).not.toContain('$')
    expect(headerProblems(`A post before.\n\n${text}\n`)).toEqual([])
  })

  it('start a thread of three parts', () => {
    const thread = snippets('post').find(([name]) => name === 'Thread')
    expect(expanded(thread?.[1].body ?? []).split('===')).toHaveLength(3)
  })
})

describe('snippets of a header', () => {
  it.each(snippets('post-header'))('%s fits into a header', (_, { body }) => {
    const text = expanded(body)
    expect(text).not.toContain('$')
    expect(headerProblems(`---\nplatform: x\n${text}\n---\nA post.\n`)).toEqual([])
  })
})
