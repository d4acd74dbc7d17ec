import { assert } from 'chai'
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  commands,
  LanguageModelError,
  Position,
  Range,
  Selection,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace
} from 'vscode'
import { findingOf, openFile, until } from './feed.ts'
import { click, press, seeUntil } from './see.ts'
import { type Request, type TestModel, testModel } from './test-model.ts'

const feed = `---
feed: Harbor View Homes
platform: facebook
---
Our cat slept through the storm. Did yours?

---

We are thrilled to announce our new office at 12 Harbor Street. Order now and save 20%!!!
`
const warm = 'Our new office at 12 Harbor Street is open, with 20% off. Would you like to come and say hello?'
const place = new Position(8, 10)
const title = 'Rewrite with a language model…'
const said = '.notification-list-item-message'

async function actions(document: TextDocument, range = new Range(place, place)): Promise<readonly CodeAction[]> {
  return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)
}

async function offered(document: TextDocument, isOffered: boolean): Promise<CodeAction | undefined> {
  const found = await until('the light bulb', async () => {
    const action = (await actions(document)).find((one) => one.title === title)
    return (action !== undefined) === isOffered ? { action } : undefined
  })
  return found.action
}

function diff(): TabInputTextDiff | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input
  return input instanceof TabInputTextDiff && input.modified.scheme === 'sociable-rewrite' ? input : undefined
}

async function openFeed(): Promise<TextDocument> {
  const document = await openFile(feed)
  await findingOf(document.uri, 'hard-sell')
  return document
}

/** Runs the command as a key binding with an argument would; resolves when it has ended. */
function rewrite(document: TextDocument, style = 'personal', network?: string): Thenable<unknown> {
  return commands.executeCommand('sociable.rewriteWithModel', document.uri.toString(), place, style, network)
}

/** Waits for a notification; the list is opened, since an editor under test shows none by itself. */
async function hear(words: RegExp): Promise<void> {
  await commands.executeCommand('notifications.showList')
  await seeUntil(said, (seen) => seen.some(({ text }) => words.test(text)))
}

async function noNotification(): Promise<void> {
  await commands.executeCommand('notifications.clearAll')
  await seeUntil(said, (seen) => seen.length === 0)
}

describe('a rewrite by a language model', () => {
  let model: TestModel
  const offer = (answer: (request: Request) => Promise<void>, names = ['Quill']): void => model.offer(names, answer)
  const answers = (...texts: readonly string[]) =>
    offer(async ({ say, count }) => say(texts[Math.min(count, texts.length) - 1] ?? ''))

  before(async () => {
    model = await testModel()
    assert.isTrue(model.isPossible, 'this editor lets extensions offer models')
  })
  beforeEach(() => model.offer([], async () => undefined))
  afterEach(async () => {
    await noNotification()
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('is offered only while there is a model, after our own rewrites', async () => {
    const document = await openFeed()
    await offered(document, false)
    answers(warm)
    const action = await offered(document, true)
    assert.equal(action?.kind?.value, CodeActionKind.RefactorRewrite.value)
    const titles = (await actions(document)).map((one) => one.title)
    assert.isAbove(titles.indexOf(title), 0)
    model.offer([], async () => undefined)
    await offered(document, false)
    assert.lengthOf(model.requests, 0, 'nothing was sent')
  })

  it('goes from the light bulb through a choice to a comparison, and in with one undo step', async () => {
    const document = await openFeed()
    offer(async ({ say }) => {
      say('<post>Our new office at 12 Harbor Street is open, ')
      say('with 20% off. Would you like to come and say hello?</post>')
    })
    const action = await offered(document, true)
    const command = action?.command as Command
    void commands.executeCommand(command.command, ...(command.arguments ?? []))
    await seeUntil('.quick-input-list-row', (seen) => seen.some(({ text }) => text.includes('More personal')))
    assert.lengthOf(model.requests, 0, 'nothing is sent before the choice')
    await press('Enter')
    await until('the comparison', () => diff())
    assert.include(window.tabGroups.activeTabGroup.activeTab?.label, 'your words ↔ rewritten, score')
    const [request] = model.requests
    assert.lengthOf(model.requests, 1)
    assert.equal(request?.model, 'Quill')
    const sent = request?.messages.map(({ text }) => text).join('\n') ?? ''
    assert.include(sent, '<post>\nWe are thrilled to announce')
    assert.include(sent, 'Invent nothing')
    assert.include(sent, '“Order now”')
    assert.notInclude(sent, 'Our cat')
    assert.equal(document.getText(), feed, 'nothing is changed before the yes')
    const shown = await workspace.openTextDocument(diff()?.modified ?? Uri.parse('none:/'))
    assert.include(shown.getText(), warm)
    await click('.editor-actions [aria-label^="Accept the Rewriting"]')
    await until('the new words', () => (document.getText().includes(warm) ? true : undefined))
    assert.isUndefined(diff(), 'the comparison is closed')
    await until('the editor', () => (window.activeTextEditor?.document === document ? true : undefined))
    await commands.executeCommand('undo')
    assert.equal(document.getText(), feed)
  })

  it('takes what is wanted from a key binding, for the post at the cursor', async () => {
    const document = await openFeed()
    answers(warm)
    const editor = await window.showTextDocument(document)
    editor.selection = new Selection(place, place)
    await commands.executeCommand('sociable.rewriteWithModel', { style: 'shorter' })
    await seeUntil(said, () => true)
    assert.include(model.requests[0]?.messages[0]?.text, 'Make it shorter')
    assert.include(model.requests[0]?.messages[0]?.text, 'We are thrilled')
  })

  it('leaves everything as it is where it is rejected', async () => {
    const document = await openFeed()
    answers(warm)
    await rewrite(document)
    await until('the comparison', () => diff())
    await click('.editor-actions [aria-label^="Reject the Rewriting"]')
    await until('the end of the comparison', () => (diff() ? undefined : true))
    assert.equal(document.getText(), feed)
  })

  it('makes slots of what nobody has said, and stops at them', async () => {
    const document = await openFeed()
    answers(`${warm} I will be there with Michael Brown.`)
    await rewrite(document)
    await until('the comparison', () => diff())
    await commands.executeCommand('sociable.acceptRewrite')
    await until('the new words', () => (document.getText().includes('with [name].') ? true : undefined))
    const editor = await until('the editor', () =>
      window.activeTextEditor?.document === document ? window.activeTextEditor : undefined
    )
    assert.equal(document.getText(editor.selection), '[name]')
    await press('Escape')
    await commands.executeCommand('undo')
    assert.equal(document.getText(), feed)
  })

  it('asks once more where an answer cannot be used, and says what was wrong', async () => {
    const document = await openFeed()
    answers('Our new office is open. Would you like to come?', `Sure:\n\n\`\`\`\n${warm}\n\`\`\``)
    await rewrite(document)
    await until('the comparison', () => diff())
    assert.lengthOf(model.requests, 2)
    const again = model.requests[1]?.messages ?? []
    assert.deepEqual(
      again.map(({ role }) => role),
      ['user', 'assistant', 'user']
    )
    assert.include(again[2]?.text, '“20%”')
  })

  it('says so, and shows nothing, where no answer can be used', async () => {
    const document = await openFeed()
    answers(`${warm} My grandfather carved the wooden bench.`)
    await rewrite(document)
    await hear(/neither your post nor your profile/)
    assert.lengthOf(model.requests, 2)
    assert.isUndefined(diff())
    assert.equal(document.getText(), feed)
  })

  it('is refused where the file has changed meanwhile', async () => {
    const document = await openFeed()
    answers(warm)
    await rewrite(document)
    await until('the comparison', () => diff())
    const changed = await workspace.openTextDocument(document.uri)
    const edit = new WorkspaceEdit()
    edit.insert(changed.uri, new Position(4, 0), 'Listen! ')
    await workspace.applyEdit(edit)
    await commands.executeCommand('sociable.acceptRewrite')
    await hear(/file has changed/)
    assert.equal(document.getText(), feed.replace('Our cat', 'Listen! Our cat'))
  })

  for (const [name, trouble, words] of [
    ['permission', () => LanguageModelError.NoPermissions('no'), /may not use Quill, so nothing was sent/],
    ['quota', () => LanguageModelError.Blocked('quota'), /Quill takes no more requests/],
    ['anything else', () => new Error('out of ink'), /Quill could not answer/]
  ] as const) {
    it(`is quiet and clear about trouble with ${name}`, async () => {
      const document = await openFeed()
      offer(async () => {
        throw trouble()
      })
      await rewrite(document)
      await hear(words)
      assert.equal(document.getText(), feed)
    })
  }

  it('says that there is no model where there is none', async () => {
    const document = await openFeed()
    await rewrite(document)
    await hear(/offers no language model just now/)
  })

  it('can be cancelled while the model writes', async () => {
    const document = await openFeed()
    let cancelled = false
    offer(async ({ say, token }) => {
      say('Our new ')
      await new Promise<void>((done) => token.onCancellationRequested(() => done()))
      cancelled = token.isCancellationRequested
    })
    const running = rewrite(document)
    await hear(/Asking Quill.*8 characters so far/)
    await click('.notification-list-item-buttons-container .monaco-button:has-text("Cancel")')
    await running
    await until('the model to hear of it', () => (cancelled ? true : undefined))
    assert.isUndefined(diff())
    assert.equal(document.getText(), feed)
    // nothing more is said; the editor itself takes its note of progress away, now and then late
    await seeUntil(said, (seen) => seen.every(({ text }) => /^Asking Quill/.test(text)))
  })

  it('fits the network that is asked for', async () => {
    const document = await openFeed()
    answers(`${warm} ${'Come and say hello to us. '.repeat(12)}`)
    await rewrite(document, 'network', 'x')
    await hear(/longer than the network takes/)
    assert.include(model.requests[0]?.messages[0]?.text, 'At most 280 characters, for X.')
  })

  it('lets one choose among several models, and remembers which', async () => {
    const document = await openFeed()
    offer(async ({ say }) => say(warm), ['Quill', 'Nib'])
    await offered(document, true)
    void commands.executeCommand('sociable.rewriteWithModel', document.uri.toString(), place)
    const row = (words: string) => `.quick-input-list-row:has-text("${words}")`
    await seeUntil(row('Another model'), (seen) => seen.length === 1)
    await click(row('Another model'))
    await seeUntil(row('Nib'), (seen) => seen.length > 0)
    await click(row('Nib'))
    await seeUntil(row('Shorter'), (seen) => seen.length === 1)
    await click(row('More conversational'))
    await until('the comparison', () => diff())
    assert.equal(model.requests[0]?.model, 'Nib')
    await commands.executeCommand('sociable.rejectRewrite')
    await rewrite(document)
    await until('the comparison', () => diff())
    assert.equal(model.requests[1]?.model, 'Nib')
  })
})
