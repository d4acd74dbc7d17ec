import { assert } from 'chai'
import * as vscode from 'vscode'
import type { CheckedPosts } from '../../../server/src/wire-rewrite.ts'
import { openFile, until } from './feed.ts'

/** What the editor has from 1.95 on. */
interface Tools {
  readonly tools: readonly { readonly name: string; readonly description: string }[]
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined }
  ): Thenable<{ readonly content: readonly { readonly value?: string }[] }>
}

const lm = vscode.lm as unknown as Tools

async function check<Answer = CheckedPosts>(input: object): Promise<Answer> {
  const { content } = await lm.invokeTool('sociable_check', { input, toolInvocationToken: undefined })
  return JSON.parse(content.map(({ value = '' }) => value).join('')) as Answer
}

describe('the tool for agents', () => {
  before(() => until('the tool', () => lm.tools.find(({ name }) => name === 'sociable_check')))

  it('checks a text', async () => {
    const { posts } = await check({ text: 'Order now and save 20%!!!', platform: 'x' })
    assert.lengthOf(posts, 1)
    assert.isBelow(posts[0]?.score ?? 100, 30)
    const push = posts[0]?.findings.find(({ rule }) => rule === 'hard-sell')
    assert.equal(push?.words, 'Order now')
    assert.isNotEmpty(push?.suggestions)
  })

  it('checks a file, by its address or its path, and says what it cannot read', async () => {
    const document = await openFile('Order now!\n\n---\n\nOur cat slept through the storm. Did yours?\n')
    const { posts } = await check({ uri: document.uri.toString() })
    assert.deepEqual(
      posts.map(({ line }) => line),
      [1, 5]
    )
    const byPath = await check({ uri: vscode.workspace.asRelativePath(document.uri, false) })
    assert.lengthOf(byPath.posts, 2)
    const { error } = await check<{ error?: string }>({ uri: 'file:///etc/passwd.md' })
    assert.isString(error)
  })
})
