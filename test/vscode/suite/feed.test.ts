import { assert } from 'chai'
import {
  type CodeAction,
  commands,
  DiagnosticSeverity,
  type Hover,
  languages,
  Position,
  Range,
  WorkspaceEdit,
  window,
  workspace
} from 'vscode'
import { findingOf, findings, noFindingOf, openFile, ruleOf, until } from './feed.ts'
import { press, seeUntil } from './see.ts'

const feed = `---
feed: Harbor View Homes
platform: facebook
---
We are thrilled to announce the opening of our new office. Order now and save 20% off!!!

---

My beagle ate the the cake this morning, so breakfast was just coffee. What did you have?
`

async function actionsAt(uri: Parameters<typeof findings>[0], range: Range): Promise<CodeAction[]> {
  return (
    (await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, undefined, 50)) ?? []
  )
}

describe('a feed', () => {
  it('is a language of its own', async () => {
    const document = await openFile(feed)
    assert.equal(document.languageId, 'post')
  })

  it('gets squiggles at the right words, with a rule and a page', async () => {
    const document = await openFile(feed)
    const sell = await findingOf(document.uri, 'hard-sell')
    assert.match(document.getText(sell.range), /order now/i)
    assert.equal(sell.severity, DiagnosticSeverity.Warning)
    const code = sell.code as { value: string; target: { toString(): string } }
    assert.match(code.target.toString(), /docs\/rules\/hard-sell\.md$/)
    await findingOf(document.uri, 'corporate-voice')
    const twice = await findingOf(document.uri, 'repeated-word')
    assert.equal(twice.range.start.line, 8)
    // drawn in the window, not only known to the API
    await seeUntil('.squiggly-warning', (seen) => seen.length > 0)
  })

  it('takes a quick fix', async () => {
    const document = await openFile(feed)
    const twice = await findingOf(document.uri, 'repeated-word')
    const fix = (await actionsAt(document.uri, twice.range)).find(
      (action) => action.kind?.value === 'quickfix' && action.edit
    )
    assert.isDefined(fix?.edit, 'a quick fix with an edit')
    if (fix?.edit) assert.isTrue(await workspace.applyEdit(fix.edit))
    assert.include(document.getText(), 'ate the cake')
    await noFindingOf(document.uri, 'repeated-word')
  })

  it('takes a rewrite from the light bulb', async () => {
    const document = await openFile(feed)
    const voice = await findingOf(document.uri, 'corporate-voice')
    const actions = await actionsAt(document.uri, voice.range)
    const rewrites = actions.filter(
      (action) =>
        action.kind?.contains({ value: 'refactor.rewrite' } as never) ||
        /rewrite|quickfix/.test(action.kind?.value ?? '')
    )
    assert.isAbove(rewrites.length, 0)
    const disable = actions.findIndex((action) => /off for this line|disable/i.test(action.title))
    if (disable >= 0) assert.isAbove(disable, 0, 'switching a rule off is never the first idea')
    const rewrite = rewrites.find((action) => action.edit)
    if (rewrite?.edit) assert.isTrue(await workspace.applyEdit(rewrite.edit))
    assert.notInclude(document.getText(), 'thrilled to announce')
    await noFindingOf(document.uri, 'corporate-voice')
  })

  it('is fixed as a whole by the command', async () => {
    const document = await openFile(feed)
    await findingOf(document.uri, 'repeated-word')
    await commands.executeCommand('sociable.fixAll')
    await until('the fixed text', () => (document.getText().includes('ate the cake') ? true : undefined))
    assert.notInclude(document.getText(), '!!!')
  })

  it('keeps up with edits', async () => {
    const document = await openFile('Lovely morning at the lake. Who else was up early?\n')
    const editor = window.activeTextEditor
    for (const piece of ['Order ', 'now ', 'and ', 'save! ']) {
      await editor?.edit((change) => change.insert(document.lineAt(0).range.end, ` ${piece.trim()}`))
    }
    await findingOf(document.uri, 'hard-sell')
    const edit = new WorkspaceEdit()
    edit.replace(
      document.uri,
      new Range(0, 0, 0, document.lineAt(0).text.length),
      'Lovely morning at the lake. Who else was up early?'
    )
    await workspace.applyEdit(edit)
    await noFindingOf(document.uri, 'hard-sell')
  })

  it('says why on hover', async () => {
    const document = await openFile(feed)
    const sell = await findingOf(document.uri, 'hard-sell')
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, sell.range.start)
    const words = hovers
      .flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n')
    assert.match(words, /hard-sell/)
    assert.isAbove(words.length, 80)
  })

  it('shows its balance in the status bar, and a single post its score', async () => {
    await openFile(feed)
    const item = '.statusbar-item[id*="sociable.balance"], .statusbar-item#sociable\\.sociable\\.sociable\\.balance'
    await seeUntil(item, (seen) => seen.some((one) => /Balance \d+/.test(one.text)))
    const single = await openFile('We came last at trivia night. Again. What would you have guessed?\n')
    const [first] = await seeUntil(item, (seen) => seen.some((one) => /Score \d+/.test(one.text)))
    await window.activeTextEditor?.edit((change) => {
      change.replace(
        new Range(new Position(0, 0), single.lineAt(0).range.end),
        'BUY NOW!!! 50% OFF everything. Order today, limited time only: https://shop.example'
      )
    })
    await seeUntil(item, (seen) => seen.some((one) => /Score \d+/.test(one.text) && one.text !== first?.text))
  })

  it('opens its report', async () => {
    await openFile(feed)
    await commands.executeCommand('sociable.showReport')
    await seeUntil('.tab .label-name', (seen) => seen.some((one) => /Report feed-\d+/.test(one.text)))
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('is checked with the whole workspace', async () => {
    const document = await openFile(feed)
    await findingOf(document.uri, 'hard-sell')
    const summary = await commands.executeCommand<{ files: number; posts: number; findings: number }>(
      'sociable.checkWorkspace'
    )
    assert.isAtLeast(summary?.files ?? 0, 2)
    assert.isAtLeast(summary?.findings ?? 0, 3)
  })

  it('is checked again after the server starts anew', async () => {
    const document = await openFile(feed)
    await findingOf(document.uri, 'hard-sell')
    await commands.executeCommand('sociable.restartServer')
    await findingOf(document.uri, 'hard-sell')
  })

  it('is silent where a directive says so', async () => {
    const document = await openFile(
      '<!-- sociable-disable-next-line hard-sell -->\nOrder now and save!\n\n---\n\nOrder now and save more!\n'
    )
    await findingOf(document.uri, 'hard-sell')
    const lines = findings(document.uri)
      .filter((diagnostic) => ruleOf(diagnostic) === 'hard-sell')
      .map((diagnostic) => diagnostic.range.start.line)
    assert.deepEqual(lines, [5])
  })

  it('says what is wrong in a header, with a fix', async () => {
    const document = await openFile('---\nplatform: linkedin\nstauts: draft\n---\nHi there, how was your weekend?\n')
    const typo = await findingOf(document.uri, 'header-unknown-key')
    assert.equal(document.getText(typo.range), 'stauts')
    const fix = (await actionsAt(document.uri, typo.range)).find((action) => action.edit)
    if (fix?.edit) await workspace.applyEdit(fix.edit)
    assert.include(document.getText(), 'status: draft')
  })
})

describe('a Markdown file', () => {
  it('is a post, but a README is not', async () => {
    const post = await openFile('# Open house\n\nOrder now and save!\n', '.md')
    await findingOf(post.uri, 'hard-sell')
    assert.isAbove(languages.getDiagnostics(post.uri).length, 0)
  })
})

after(async () => {
  await press('Escape').catch(() => undefined)
  await commands.executeCommand('workbench.action.closeAllEditors')
})
