import { assert } from 'chai'
import { commands, type TextDocument, Uri, window, workspace } from 'vscode'
import { findingOf, findings, noFindingOf, ruleOf, until } from './feed.ts'
import { press, seeUntil, type } from './see.ts'

const bad = 'Order now and save! Who is in?\n'

function at(folder: number, path: string): Uri {
  const found = workspace.workspaceFolders?.[folder]
  if (!found) throw new Error(`There is no folder ${folder}.`)
  return Uri.joinPath(found.uri, path)
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri))
}

async function open(uri: Uri): Promise<TextDocument> {
  await write(uri, bad)
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document)
  return document
}

describe('a window with two folders', () => {
  it('keeps the configuration of each to itself', async () => {
    assert.lengthOf(workspace.workspaceFolders ?? [], 2)
    await write(at(1, 'sociable.config.json'), '{ "rules": { "hard-sell": "off" } }\n')
    const first = await open(at(0, 'a.post'))
    await findingOf(first.uri, 'hard-sell')
    const second = await open(at(1, 'a.post'))
    await noFindingOf(second.uri, 'hard-sell')
    await until('another finding', () => (findings(second.uri).length > 0 ? true : undefined))
    assert.isTrue(findings(first.uri).some((one) => ruleOf(one) === 'hard-sell'))
  })

  it('writes a level into the folder of the file', async () => {
    const first = await open(at(0, 'b.post'))
    void commands.executeCommand('sociable.changeLevel', first.uri.toString(), 'hard-sell')
    await seeUntil('.quick-input-list .monaco-list-row', (seen) => seen.length === 5)
    await type('hint')
    await seeUntil('.quick-input-list .monaco-list-row.focused', (seen) =>
      seen.some(({ text }) => text.includes('hint'))
    )
    await press('Enter')
    const own = at(0, 'sociable.config.json')
    await until('the file', async () => ((await read(own).catch(() => '')).includes('"hint"') ? true : undefined))
    assert.notInclude(await read(at(1, 'sociable.config.json')), 'hint')
  })

  it('asks which folder a profile is for, where no file says it', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    const done = commands.executeCommand('sociable.fillInProfile')
    await seeUntil('.quick-input-list .monaco-list-row', (seen) => seen.length === 2)
    await type('second')
    await seeUntil('.quick-input-list .monaco-list-row', (seen) => seen.length === 1)
    await press('Enter')
    for (let step = 1; step <= 5; step++) {
      await seeUntil('.quick-input-widget .quick-input-title', (seen) =>
        seen.some(({ text }) => text.includes(`(${step}/5)`))
      )
      if (step === 2) await type('Biscuit')
      await press('Enter')
    }
    await done
    assert.include(await read(at(1, 'sociable.config.json')), '"Biscuit"')
    assert.notInclude(await read(at(0, 'sociable.config.json')), 'Biscuit')
  })

  it('has one report on all posts', async () => {
    const { files } = await commands.executeCommand<{ files: number }>('sociable.checkWorkspace')
    assert.isAtLeast(files, 3)
  })

  after(() => commands.executeCommand('workbench.action.closeAllEditors'))
})
