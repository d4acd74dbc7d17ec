import { assert } from 'chai'
import { type CodeAction, commands, DiagnosticSeverity, type Uri, window, workspace } from 'vscode'
import { findingOf, findings, noFindingOf, openFile, ruleOf, until } from './feed.ts'
import { press, seeUntil, type } from './see.ts'
import { workspaceFile } from './workspace-file.ts'

const bad = 'Order now and save! Who is in?\n'
const config = () => workspaceFile('sociable.config.json')

async function configText(): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(config()))
}

async function writeConfig(text: string): Promise<void> {
  await workspace.fs.writeFile(config(), new TextEncoder().encode(text))
}

async function dropConfig(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors')
  await workspace.fs.delete(config()).then(undefined, () => undefined)
}

async function takeAction(uri: Uri, rule: string, title: RegExp): Promise<void> {
  const { range } = await findingOf(uri, rule)
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range)
  const action = actions.find((one) => title.test(one.title))
  const { command } = action ?? {}
  if (!command) throw new Error(`No such action among: ${actions.map((one) => one.title).join(', ')}`)
  void commands.executeCommand(command.command, ...(command.arguments ?? []))
}

async function pick(text: string): Promise<void> {
  await seeUntil('.quick-input-widget:not([style*="display: none"]) .monaco-list-row', (seen) => seen.length > 1)
  await type(text)
  await seeUntil('.quick-input-list .monaco-list-row.focused', (seen) => seen.some((one) => one.text.includes(text)))
  await press('Enter')
}

describe('the light bulb', () => {
  afterEach(dropConfig)

  it('changes the level of a rule, and keeps the comments of the file', async () => {
    await writeConfig('{\n  // ours\n  "target": "80-20" // for now\n}\n')
    const document = await openFile(bad)
    await takeAction(document.uri, 'hard-sell', /^Change the level of “hard-sell”/)
    await pick('error')
    await until('the new level', () =>
      findings(document.uri).some((one) => ruleOf(one) === 'hard-sell' && one.severity === DiagnosticSeverity.Error)
        ? true
        : undefined
    )
    const text = await configText()
    assert.include(text, '// ours\n  "target": "80-20", // for now\n')
    assert.include(text, '"hard-sell": "error"')
    await seeUntil('.statusbar-item', (seen) => seen.some((one) => /Saved in .*sociable\.config\.json/.test(one.text)))
  })

  it('lists it after the rewrites and before the silences', async () => {
    const document = await openFile(bad)
    const { range } = await findingOf(document.uri, 'hard-sell')
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)
    const titles = actions.map(({ title }) => title)
    const at = titles.findIndex((title) => title.startsWith('Change the level'))
    assert.isAbove(at, 0)
    assert.isBelow(
      at,
      titles.findIndex((title) => title.includes('off for this line'))
    )
  })
})

describe('a target', () => {
  afterEach(dropConfig)

  it('is chosen from the light bulb, in a file that is made for it', async () => {
    const pitches = Array.from({ length: 8 }, (_, at) => `Order now and save ${at + 2} dollars on pots!`)
    const document = await openFile(pitches.join('\n\n---\n\n'))
    await takeAction(document.uri, 'unbalanced-feed', /^Choose another target/)
    await pick('4-1-1')
    await until('the file', async () =>
      (await configText().catch(() => '')).includes('"target": "4-1-1"') ? true : undefined
    )
  })
})

describe('the switch', () => {
  const item = '.statusbar-item[id*="sociable.balance"]'

  it('turns checking off and on, and the status bar tells', async () => {
    const document = await openFile(bad)
    await findingOf(document.uri, 'hard-sell')
    await commands.executeCommand('sociable.toggle')
    await noFindingOf(document.uri, 'hard-sell')
    await seeUntil(item, (seen) => seen.some((one) => /Sociable is off/.test(one.text)))
    await commands.executeCommand('sociable.toggle')
    await findingOf(document.uri, 'hard-sell')
    await seeUntil(item, (seen) => seen.some((one) => /Score \d+/.test(one.text)))
  })
})

describe('calm mode', () => {
  const settings = () => workspace.getConfiguration('sociable')

  afterEach(() => settings().update('calm', undefined, true))

  it('waits for a pause', async () => {
    await settings().update('calm', true, true)
    const document = await openFile('A fine morning. Who is up?\n')
    const end = document.lineAt(0).range.end
    const started = Date.now()
    for (const letter of ' Order now!') {
      await window.activeTextEditor?.edit((edit) => edit.insert(document.lineAt(0).range.end, letter))
      await new Promise((done) => setTimeout(done, 60))
      assert.isFalse(findings(document.uri).some((one) => ruleOf(one) === 'hard-sell'))
    }
    const typed = Date.now()
    await findingOf(document.uri, 'hard-sell')
    assert.isAbove(Date.now() - typed, 1000, `typed for ${typed - started} ms from ${end.character}`)
  })

  it('does not wait once the line is left', async () => {
    await settings().update('calm', true, true)
    const document = await openFile('A fine morning. Who is up?\n\nMore.\n')
    const editor = window.activeTextEditor
    await editor?.edit((edit) => edit.insert(document.lineAt(0).range.end, ' Order now!'))
    const typed = Date.now()
    await commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: 2 })
    await findingOf(document.uri, 'hard-sell')
    assert.isBelow(Date.now() - typed, 1400)
  })
})

describe('the configuration in force', () => {
  afterEach(async () => {
    await workspace.getConfiguration('sociable').update('rules', undefined, true)
    await dropConfig()
  })

  it('says each value and where it comes from', async () => {
    await writeConfig('{ "rules": { "hype": "hint" }, "profile": { "pets": ["Biscuit"] } }')
    await workspace.getConfiguration('sociable').update('rules', { 'hard-sell': 'error' }, true)
    await openFile(bad)
    await commands.executeCommand('sociable.showSettings')
    const shown = await until('the document', () =>
      window.activeTextEditor?.document.uri.scheme === 'sociable-settings' &&
      window.activeTextEditor.document.getText().includes('Biscuit')
        ? window.activeTextEditor.document.getText()
        : undefined
    )
    assert.match(shown, /"hype": (?:"hint"|\{\s*"level": "hint"),? \/\/ sociable\.config\.json/)
    assert.match(shown, /"hard-sell": "error",? \/\/ user settings/)
    assert.match(shown, /"pets": \["Biscuit"\],? \/\/ sociable\.config\.json/)
    assert.match(shown, /"target": "social-first",? \/\/ by default/)
    assert.match(shown, /"sociable\.calm": false,? \/\/ by default/)
    assert.equal(window.activeTextEditor?.document.languageId, 'jsonc')
    await workspace.getConfiguration('sociable').update('rules', undefined, true)
    await until('the change', () =>
      /"hard-sell": "warning",? \/\/ by default/.test(window.activeTextEditor?.document.getText() ?? '')
        ? true
        : undefined
    )
  })
})

describe('the language status', () => {
  it('has the balance in a word, and the target', async () => {
    await openFile(`${bad}\n---\n\nA fine morning. Who is up?\n`)
    await seeUntil('[id="status.languageStatus"] a, [id="status.languageStatus"]', (seen) =>
      seen.some(({ label }) => /Balance \d+, [a-z -]+.*Target: social-first/.test(label ?? ''))
    )
  })
})
