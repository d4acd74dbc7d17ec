import { assert } from 'chai'
import { commands, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode'
import { openFile, until } from './feed.ts'
import { click, press, type Seen, see, seeUntil } from './see.ts'
import { noFaultsInAnyTheme } from './themes.ts'

const feed = `---
feed: Harbor View Homes
platform: facebook
---
We are thrilled to announce the opening of our new office. Order now and save 20% off!!!

---
date: 2026-11-02
---
My beagle ate the cake this morning, so breakfast was just coffee. What did you have?

---
date: 2026-11-10
kind: share
---
This made me laugh: https://dogs.example/cake. Did yours ever do that?
`

async function openReport(text = feed): Promise<TextDocument> {
  const document = await openFile(text)
  await commands.executeCommand('sociable.showReport')
  await seeUntil('webview: h1', (seen) => seen.some((one) => one.text === nameOf(document.uri)))
  return document
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? ''
}

function texts(seen: readonly Seen[]): readonly string[] {
  return seen.map(({ text }) => text)
}

function posts(): Promise<readonly Seen[]> {
  return see('webview: #posts tbody .link')
}

/** Only the first feeds are shown of many, and the tests before this one have left many. */
async function showAllFeeds(): Promise<void> {
  if ((await see('webview: #feeds .more button')).length > 0) await click('webview: #feeds .more button')
  await seeUntil('webview: #feeds .more button', (seen) => seen.length === 0)
}

describe('the report', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('shows the balance as a word and a number, and all of its parts', async () => {
    await openReport()
    const [balance] = await see('webview: #balance')
    assert.match(balance?.text ?? '', /\d+ of 100Balance(?:lovely|good|so-so|stiff|all business)/)
    assert.includeMembers(
      [...texts(await see('webview: h2'))],
      [
        'What to write next',
        'Mix',
        'Missing lately',
        'Scores',
        'Posts',
        'Cadence beside quality',
        'Repeated links and phrases',
        'Recurring findings'
      ]
    )
    assert.lengthOf(await see('webview: .ideas li'), 3)
    assert.lengthOf(await posts(), 3)
    assert.include(texts(await see('webview: #rules .link')).join(' '), 'hard-sell')
    const [note] = await see('webview: #mix .note')
    assert.match(note?.text ?? '', /rules of thumb/)
  })

  it('follows what is typed', async () => {
    const document = await openReport()
    const editor = await window.showTextDocument(document, ViewColumn.One)
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n---\n\nWho is up early with me?\n')
    )
    await seeUntil('webview: #posts tbody .link', (seen) => texts(seen).includes('Who is up early with me?'))
  })

  it('goes to the post that is clicked', async () => {
    const document = await openReport()
    await click('webview: #posts tbody tr:nth-child(2) .link')
    const editor = await until('the cursor in the post', () => {
      const active = window.activeTextEditor
      return active?.document === document && active.selection.active.line === 9 ? active : undefined
    })
    assert.equal(editor.viewColumn, ViewColumn.One)
  })

  it('goes to a post by keys alone', async () => {
    const document = await openReport()
    await click('webview: h1')
    const reached: string[] = []
    while (!/^This made me laugh/.test(reached.at(-1) ?? '') && reached.length < 40) {
      await press('Tab')
      reached.push((await see('webview: :focus'))[0]?.text ?? '')
    }
    assert.match(reached.at(-1) ?? '', /^This made me laugh/, reached.join('; '))
    await press('Enter')
    await until('the cursor in the post', () => {
      const active = window.activeTextEditor
      return active?.document === document && active.selection.active.line === 15 ? true : undefined
    })
  })

  it('inserts an idea as a draft at the end, to fill in and to undo', async () => {
    const document = await openReport()
    const before = document.getText()
    const [title] = await see('webview: .ideas li:first-child h3')
    await click('webview: .ideas li:first-child button')
    await until('the draft', () => (/status: draft\n---\n./.test(document.getText()) ? true : undefined))
    assert.isTrue(document.getText().startsWith(`${before}\n---\nstatus: draft\n---\n`), document.getText())
    const editor = await until('the editor', () => {
      const active = window.activeTextEditor
      return active?.document === document ? active : undefined
    })
    await until('the first slot to be selected', () => (editor.selection.isEmpty ? undefined : true))
    await press('x')
    await until('what was typed into the slot', () => (document.getText().includes('x') ? true : undefined))
    await seeUntil('webview: #posts tbody .link', (seen) => seen.length === 4)
    await seeUntil('webview: .ideas li:first-child h3', (seen) => seen[0]?.text !== title?.text)
    await commands.executeCommand('undo')
    await commands.executeCommand('undo')
    await until('the feed as it was', () => (document.getText() === before ? true : undefined))
  })

  it('asks which feed a draft is for where there are several', async () => {
    await openFile('We met at the market today. Who was there too?\n')
    await commands.executeCommand('workbench.action.closeAllEditors')
    await commands.executeCommand('sociable.showWorkspaceReport')
    await seeUntil('webview: h1', (seen) => seen[0]?.text === 'All posts of the workspace')
    await seeUntil('webview: #feeds .link', (seen) => seen.length > 1)
    const [first] = texts(await see('webview: #feeds .link'))
    await click('webview: .ideas li:first-child button')
    await seeUntil('.quick-input-widget .label-name', (seen) => texts(seen).includes(first ?? ''))
    await press('Enter')
    const editor = await until('the draft', () => {
      const active = window.activeTextEditor
      return active && /status: draft\n---\n./.test(active.document.getText()) ? active : undefined
    })
    assert.isTrue(editor.document.uri.path.endsWith(`/${first}`), `${editor.document.uri}`)
    await commands.executeCommand('workbench.action.files.revert')
  })

  it('judges a Markdown file by its score, and gives drafts a file of their own', async () => {
    const document = await openFile('# Market day\n\nWe met at the market today. Who was there too?\n', '.md')
    const before = document.getText()
    await commands.executeCommand('sociable.showReport')
    await seeUntil('webview: #balance h2', (seen) => seen[0]?.text === 'Score')
    assert.isEmpty(await see('webview: #mix'))
    await click('webview: .ideas li:first-child button')
    await until('a new feed', () => {
      const active = window.activeTextEditor?.document
      return active?.isUntitled && active.languageId === 'post' && /status: draft/.test(active.getText())
        ? true
        : undefined
    })
    assert.equal(document.getText(), before)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('is about one feed, its folder or all posts', async () => {
    const document = await openReport()
    await click('webview: fieldset button:has-text("All posts")')
    await seeUntil('webview: h1', (seen) => seen[0]?.text === 'All posts of the workspace')
    await seeUntil('.tab .label-name', (seen) => seen.some(({ text }) => text === 'Report All posts of the workspace'))
    const name = nameOf(document.uri)
    await showAllFeeds()
    assert.include(texts(await see('webview: #feeds .link')), name)
    await click('webview: fieldset button:has-text("Its folder")')
    await seeUntil('webview: h1', (seen) => /^All posts in /.test(seen[0]?.text ?? ''))
    await showAllFeeds()
    await click(`webview: #feeds .link:text-is("${name}")`)
    await seeUntil('webview: h1', (seen) => seen[0]?.text === name)
  })

  it('shows a folder that was right-clicked', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri
    if (!folder) throw new Error('The tests need a workspace folder.')
    const inside = Uri.joinPath(folder, 'clinic', 'autumn.post')
    await workspace.fs.writeFile(inside, new TextEncoder().encode('Flu jabs are in. Who wants a sticker?\n'))
    await commands.executeCommand('sociable.showReport', Uri.joinPath(folder, 'clinic'))
    await seeUntil('webview: h1', (seen) => seen[0]?.text === 'All posts in clinic')
    await seeUntil('webview: #posts tbody .link', (seen) =>
      texts(seen).includes('Flu jabs are in. Who wants a sticker?')
    )
    assert.lengthOf(await posts(), 1)
    await workspace.fs.delete(Uri.joinPath(folder, 'clinic'), { recursive: true })
  })

  it('is exported as Markdown, HTML, CSV and JSON', async () => {
    const document = await openReport()
    const folder = Uri.joinPath(document.uri, '..')
    const starts = { markdown: '# feed', html: '<!doctype html>', csv: '\ufefffile,index', json: '{' }
    for (const [format, start] of Object.entries(starts)) {
      const target = Uri.joinPath(folder, `report.${format}`)
      const saved = await commands.executeCommand<Uri>('sociable.exportReport', undefined, format, target)
      assert.equal(saved?.toString(), target.toString())
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(target))
      assert.isTrue(text.startsWith(start), text.slice(0, 80))
      assert.match(text, /My beagle ate the cake/)
      await workspace.fs.delete(target)
    }
  })

  it('asks where an export goes', async () => {
    const document = await openReport()
    await click('webview: fieldset button:has-text("JSON")')
    await seeUntil('.quick-input-widget', (seen) => seen.some(({ text }) => /Export/.test(text)))
    await press('Enter')
    const saved = Uri.joinPath(document.uri, '..', `${nameOf(document.uri).replace('.post', '')}-report.json`)
    const text = await until('the file', async () => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(saved))
      } catch {
        // not there yet
        return undefined
      }
    })
    assert.equal(JSON.parse(text).summary.posts, 3)
    await workspace.fs.delete(saved)
  })

  it('stays what it is when it was hidden for a while', async () => {
    const document = await openReport()
    await click('webview: button:has-text("Score")')
    await seeUntil('webview: th[aria-sort="ascending"]', (seen) => /Score/.test(seen[0]?.text ?? ''))
    const other = await openFile('Another file.\n', '.txt')
    await window.showTextDocument(other, ViewColumn.Two)
    await window.showTextDocument(document, ViewColumn.One)
    await commands.executeCommand('sociable.showReport')
    await seeUntil('webview: th[aria-sort="ascending"]', (seen) => /Score/.test(seen[0]?.text ?? ''))
    await seeUntil('webview: h1', (seen) => seen[0]?.text === nameOf(document.uri))
  })

  it('comes back as it was when its page is loaded anew', async () => {
    const document = await openReport()
    await click('webview: button:has-text("Score")')
    await seeUntil('webview: th[aria-sort="ascending"]', (seen) => /Score/.test(seen[0]?.text ?? ''))
    await commands.executeCommand('workbench.action.webview.reloadWebviewAction')
    await seeUntil('webview: th[aria-sort="ascending"]', (seen) => /Score/.test(seen[0]?.text ?? ''))
    await seeUntil('webview: h1', (seen) => seen[0]?.text === nameOf(document.uri))
  })

  it('has no fault that axe knows of in any theme', async function () {
    this.timeout(60_000)
    await openReport()
    await noFaultsInAnyTheme()
  })

  it('shows words of a post as words', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script> [x](command:workbench.action.quit) hello'
    await openFile(`---\ntitle: '${hostile}'\ndate: <b>now</b>\n---\nHello there, who is about?\n`)
    await commands.executeCommand('sociable.showReport')
    await seeUntil('webview: #posts tbody .link', (seen) =>
      texts(seen).some((text) => text.includes('onerror=alert(1)'))
    )
    assert.lengthOf(await see('webview: main :is(img, script, b, a)'), 0)
  })
})
