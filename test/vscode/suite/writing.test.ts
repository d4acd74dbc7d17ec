import { assert } from 'chai'
import { commands, env, Position, Range, Selection, type TextDocument, window } from 'vscode'
import { openFile, until } from './feed.ts'
import { click, press, see, seeUntil } from './see.ts'
import { noFaultsInAnyTheme } from './themes.ts'

const feed = `---
feed: Maple Lane Realty
platform: x
---
My beagle ate the cake this morning, so breakfast was just coffee. What did you have?

---
platform: [linkedin, bluesky]
---
ORDER NOW and SAVE 20%!!! Limited time only! https://maplelane.org/sale

---
kind: talk
---
One <!-- not this -->part.

===

And a **second** one. Who is coming?
`

function putCursor(document: TextDocument, words: string): void {
  const editor = window.activeTextEditor
  const at = document.positionAt(document.getText().indexOf(words))
  if (editor) editor.selection = new Selection(at, at)
}

function lineAtCursor(): string {
  const editor = window.activeTextEditor
  return editor?.document.lineAt(editor.selection.active.line).text ?? ''
}

async function statusSays(pattern: RegExp): Promise<void> {
  await seeUntil('.statusbar-item', (seen) => seen.some(({ text }) => pattern.test(text)))
}

describe('a round through the weakest posts', () => {
  it('begins with the weakest, goes on, wraps and goes back', async () => {
    const document = await openFile(feed)
    putCursor(document, 'My beagle')
    const lines: string[] = []
    for (let step = 0; step < 4; step++) {
      await commands.executeCommand('sociable.goToNextWeakest')
      lines.push(lineAtCursor())
    }
    assert.match(lines[0] ?? '', /^ORDER NOW/)
    assert.lengthOf(new Set(lines.slice(0, 3)), 3)
    assert.equal(lines[3], lines[0])
    await statusSays(/Post 2 of 3: score \d+, /)
    await commands.executeCommand('sociable.goToPreviousWeakest')
    assert.equal(lineAtCursor(), lines[2])
  })

  it('says a quiet word where there is no feed', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await commands.executeCommand('sociable.goToNextWeakest')
    await statusSays(/Open a feed first/)
  })
})

describe('a post that is moved', () => {
  it('takes its header along, keeps the cursor and the feed’s header, and comes back with one undo', async () => {
    const document = await openFile(feed)
    putCursor(document, 'beagle')
    await commands.executeCommand('sociable.movePostDown')
    const text = document.getText()
    assert.match(
      text,
      /^---\nfeed: Maple Lane Realty\nplatform: x\n---\n\n---\nplatform: \[linkedin, bluesky\]\n---\nORDER/
    )
    assert.match(lineAtCursor(), /^My beagle/)
    assert.equal(
      document
        .getText(
          new Range(window.activeTextEditor?.selection.active ?? new Position(0, 0), document.positionAt(text.length))
        )
        .slice(0, 6),
      'beagle'
    )
    await commands.executeCommand('sociable.movePostDown')
    assert.isTrue(document.getText().trimEnd().endsWith('What did you have?'))
    assert.include(document.getText(), '===\n\nAnd a **second** one.')
    await commands.executeCommand('sociable.movePostDown')
    await statusSays(/the last post already/)
    await commands.executeCommand('undo')
    assert.equal(document.getText(), text)
    await commands.executeCommand('undo')
    assert.equal(document.getText(), feed)
  })

  it('stays where it is in Markdown, and says so', async () => {
    await openFile('# A post\n\nHello there, who is up?\n', '.md')
    await commands.executeCommand('sociable.movePostUp')
    await statusSays(/\.post files only/)
  })
})

describe('a post that is copied', () => {
  async function copied(): Promise<string> {
    return until('the clipboard', async () => (await env.clipboard.readText()) || undefined)
  }

  it('is its words alone', async () => {
    const document = await openFile(feed)
    putCursor(document, 'ORDER')
    await commands.executeCommand('sociable.copyPost')
    assert.equal(await copied(), 'ORDER NOW and SAVE 20%!!! Limited time only! https://maplelane.org/sale')
    await statusSays(/Copied, ready to paste/)
  })

  it('of a thread is a part or all of it', async () => {
    const document = await openFile(feed)
    putCursor(document, 'And a')
    assert.equal(
      await commands.executeCommand('sociable.copyPost', 'all'),
      'One part.\n\nAnd a **second** one. Who is coming?'
    )
    const asked = commands.executeCommand('sociable.copyPost')
    await seeUntil(
      '.quick-input-list .monaco-list-row',
      (seen) => seen.length === 3 && /Part 2/.test(seen[0]?.text ?? '')
    )
    await press('Enter')
    assert.equal(await asked, 'And a **second** one. Who is coming?')
    assert.equal(await copied(), 'And a **second** one. Who is coming?')
  })

  it('of Markdown is plain text', async () => {
    await openFile('# Open house\n\nSee [the map](https://map.org/a), *friends*.\n\n- tea\n- cake\n', '.md')
    assert.equal(
      await commands.executeCommand('sociable.copyPost'),
      'Open house\n\nSee the map (https://map.org/a), friends.\n\n• tea\n• cake'
    )
  })
})

describe('a preview', () => {
  const counts = 'webview: .count'

  async function openPreview(words: string): Promise<TextDocument> {
    const document = await openFile(feed)
    putCursor(document, words)
    // the key, as somebody would
    await commands.executeCommand('workbench.action.focusActiveEditorGroup')
    await press('Control+k')
    await press('v')
    await seeUntil(counts, (seen) => seen.length > 0)
    return document
  }

  it('counts as the network does, by words, and follows typing and the cursor', async () => {
    const document = await openPreview('My beagle')
    const length = 'My beagle ate the cake this morning, so breakfast was just coffee. What did you have?'.length
    await seeUntil(counts, ([x]) => x?.text === `${length} of 280 characters: ${280 - length} left`)
    const editor = window.visibleTextEditors.find((one) => one.document === document)
    const end = document.positionAt(document.getText().indexOf('have?') + 5)
    await editor?.edit((edit) =>
      edit.insert(end, ` ${'Coffee again. '.repeat(20)}https://cake.org/a/very/long/address/of/a/page`)
    )
    await seeUntil(counts, ([x]) => /^\d+ of 280 characters: \d+ too many$/.test(x?.text ?? ''))
    await seeUntil('webview: .over', (seen) => seen.length === 1)
    await seeUntil('webview: .line', ([line]) => line?.text === 'From here on it is too much for X')
    if (editor) editor.selection = new Selection(document.positionAt(document.getText().indexOf('ORDER')), end)
    await window.showTextDocument(document, { viewColumn: editor?.viewColumn })
    putCursor(document, 'ORDER')
    await seeUntil('webview: h2', (seen) => seen.map(({ text }) => text).join() === 'LinkedIn,Bluesky')
  })

  it('shows all networks when asked, and the fold', async () => {
    const document = await openPreview('My beagle')
    const editor = window.visibleTextEditors.find((one) => one.document === document)
    await editor?.edit((edit) => edit.insert(new Position(4, 0), `${'It rained again and nobody minded. '.repeat(8)}`))
    await seeUntil('webview: h2', (seen) => seen.length === 1)
    await click('webview: button:has-text("All networks")')
    await seeUntil('webview: h2', (seen) => seen.length === 7)
    await seeUntil('webview: .line', (seen) =>
      seen.some(({ text }) => text === 'LinkedIn hides the rest behind “more”')
    )
  })

  it('shows the parts of a thread, and where the cursor is', async () => {
    await openPreview('And a')
    await seeUntil('webview: section h3', (seen) =>
      /Part 1 of 2,Part 2 of 2 · cursor/.test(seen.map(({ text }) => text).join())
    )
  })

  it('has no faults for a screen reader in any theme', async () => {
    const document = await openPreview('My beagle')
    const editor = window.visibleTextEditors.find((one) => one.document === document)
    await editor?.edit((edit) =>
      edit.insert(new Position(4, 0), `@jo #rain https://rain.org ${'It rained again. '.repeat(30)}`)
    )
    await seeUntil('webview: .over', (seen) => seen.length > 0)
    await noFaultsInAnyTheme()
  })

  it('shows words of a post as words', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script> [x](command:workbench.action.quit) hello'
    await openFile(`---\ntitle: '${hostile}'\nlink: '${hostile}'\n---\n${hostile}, who is about?\n`)
    await commands.executeCommand('sociable.previewPost')
    await seeUntil('webview: .words', (seen) => seen.some(({ text }) => text.includes('onerror=alert(1)')))
    assert.lengthOf(await see('webview: main :is(img, script, a, style, iframe)'), 0)
  })

  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'))
})
