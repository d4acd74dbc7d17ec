import { assert } from 'chai'
import { commands, extensions, Range, Uri, window, workspace } from 'vscode'
import { findingOf, openFile, until } from './feed.ts'
import { click, press, see, seeUntil, type } from './see.ts'
import { workspaceFile } from './workspace-file.ts'

const config = () => workspaceFile('sociable.config.json')

async function dropConfig(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors')
  await workspace.fs.delete(config()).then(undefined, () => undefined)
}

describe('the example', () => {
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))

  it('opens, and has something to see', async () => {
    await commands.executeCommand('sociable.openExample')
    const document = window.activeTextEditor?.document
    assert.equal(document?.languageId, 'post')
    if (document) await findingOf(document.uri, 'hard-sell')
  })
})

describe('the walkthrough', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('has five steps, and ticks what was done', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'sociable.sociable#start', false)
    await seeUntil('.getting-started-step .step-title', (seen) => seen.length === 5)
    const step = '.getting-started-step:has-text("Open the example")'
    const button = `${step} .monaco-button:has-text("Open the Example")`
    if ((await see(button)).length === 0) await click(`${step} .step-title`)
    await seeUntil(button, (seen) => seen.length > 0)
    await click(button)
    await until('the example', () => (window.activeTextEditor?.document.isUntitled ? true : undefined))
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await seeUntil(`${step} .codicon.complete`, (seen) => seen.length > 0)
  })

  it('has a picture for each step', async () => {
    const extension = extensions.getExtension('sociable.sociable')
    const steps: { media: { image: Record<string, string> } }[] =
      extension?.packageJSON.contributes.walkthroughs[0].steps
    const pictures = steps.flatMap(({ media }) => Object.values(media.image))
    assert.lengthOf(pictures, 20)
    for (const picture of new Set(pictures)) {
      const uri = Uri.joinPath(
        extension?.extensionUri ?? Uri.parse('none:'),
        picture.replace(/^.*walkthrough\//, 'walkthrough/')
      )
      assert.isAbove((await workspace.fs.readFile(uri)).length, 1000, picture)
    }
  })
})

describe('the profile', () => {
  beforeEach(dropConfig)
  afterEach(dropConfig)

  const box = '.quick-input-widget .quick-input-message'

  async function answer(step: number, text?: string): Promise<void> {
    await seeUntil('.quick-input-widget .quick-input-title', (seen) =>
      seen.some((one) => one.text.includes(`(${step}/5)`))
    )
    if (text !== undefined) {
      await press('Control+a')
      await type(text)
    }
    await press('Enter')
  }

  it('is asked for in five short questions, and saved with the comments of the file', async () => {
    const before = '{\n  "profile": {\n    // the old boy\n    "pets": ["Biscuit"] // and no cat\n  }\n}\n'
    await workspace.fs.writeFile(config(), new TextEncoder().encode(before))
    await openFile('Hello there, who is up?\n')
    const done = commands.executeCommand('sociable.fillInProfile')
    await answer(1, 'Alder Falls, Mill Street,, Alder Falls')
    await seeUntil('.quick-input-widget input', (seen) => seen.length > 0)
    await answer(2)
    await answer(3)
    await answer(4, 'trivia night')
    await answer(5)
    await done
    const text = new TextDecoder().decode(await workspace.fs.readFile(config()))
    for (const part of ['// the old boy', '"pets": ["Biscuit"], // and no cat', '"trivia night"', '"Mill Street"'])
      assert.include(text, part)
    assert.equal(text.match(/Alder Falls/g)?.length, 1)
    assert.notInclude(text, 'wares')
  })

  it('goes back, and leaves everything alone after Escape', async () => {
    await openFile('Hello there, who is up?\n')
    const done = commands.executeCommand('sociable.fillInProfile')
    await answer(1, 'Alder Falls')
    await seeUntil(box, (seen) => seen.some(({ text }) => text.includes('animals')))
    await press('Escape')
    await done
    const isThere = await workspace.fs.stat(config()).then(
      () => true,
      () => false
    )
    assert.isFalse(isThere)
  })
})

describe('an empty feed', () => {
  const hint = '.monaco-editor .view-line [class*="ced-"]'

  it('says how to begin, until the first letter', async () => {
    const document = await openFile('')
    await seeUntil(hint, (seen) => seen.length > 0)
    assert.equal(document.getText(), '')
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(0), 'H'))
    await seeUntil(hint, (seen) => seen.length === 0)
    await window.activeTextEditor?.edit((edit) => edit.delete(new Range(0, 0, 0, 1)))
    await until('the hint again', () => seeUntil(hint, (seen) => seen.length > 0))
    await commands.executeCommand('workbench.action.files.save')
  })
})
