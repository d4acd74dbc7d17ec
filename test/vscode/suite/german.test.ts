import { assert } from 'chai'
import { type CodeAction, commands, env, extensions, type Hover } from 'vscode'
import { findingOf, openFile } from './feed.ts'
import { seeUntil } from './see.ts'

const feed = `---
feed: Harbor View Homes
platform: facebook
---
We are thrilled to announce the opening of our new office. Order now and save 20% off!!!

---

My beagle ate the the cake this morning, so breakfast was just coffee. What did you have?
`

/** The editor keeps the English beside some texts. */
type Localized = string | { readonly value: string }

function textOf(text: Localized | undefined): string {
  return typeof text === 'object' ? text.value : (text ?? '')
}

/** What package.json says, as the editor has read it. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: Localized }[]
    readonly walkthroughs: readonly { readonly title: string; readonly steps: readonly { readonly title: string }[] }[]
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { markdownDescription?: string }>>
    }[]
  }
}

describe('in German', () => {
  before(() => assert.equal(env.language, 'de'))

  it('the manifest speaks German', () => {
    const manifest = extensions.getExtension('sociable.sociable')?.packageJSON as Manifest | undefined
    const contributes = manifest?.contributes ?? { commands: [], walkthroughs: [], configuration: [] }
    const title = contributes.commands.find(({ command }) => command === 'sociable.showReport')?.title
    assert.equal(textOf(title), 'Bericht anzeigen')
    assert.equal(contributes.walkthroughs[0]?.title, 'Schreib Posts, die nach dir klingen')
    const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties))
    assert.equal(settings['sociable.enable'].markdownDescription, 'Posts beim Schreiben prüfen.')
    assert.notMatch(JSON.stringify(contributes), /"%[\w.-]+%"/)
  })

  it('the server speaks German, and what it puts into a post stays English', async () => {
    const document = await openFile(feed)
    const sell = await findingOf(document.uri, 'hard-sell')
    assert.match(sell.message, /^„Order now“ drängt/)
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      sell.range,
      undefined,
      50
    )
    const titles = actions.map(({ title }) => title)
    assert.include(titles, '„hard-sell“ für diese Zeile abschalten')
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, sell.range.start)
    const words = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value))
    )
    assert.match(words.join('\n'), /Drängt zum Kauf/)
    assert.match(words.join('\n'), /sähe man lieber/)
    const twice = await findingOf(document.uri, 'repeated-word')
    assert.match(twice.message, /steht hier zweimal/)
    await commands.executeCommand('sociable.fixAll')
    await findingOf(document.uri, 'hard-sell')
    assert.notMatch(document.getText(), /[äöüß„]/)
  })

  it('the client speaks German', async () => {
    const document = await openFile(feed)
    await findingOf(document.uri, 'hard-sell')
    await seeUntil('.statusbar-item[id*="sociable.balance"]', (seen) =>
      seen.some(({ text }) => /Balance \d+, (?:nur Geschäft|steif|geht so|gut|wunderbar)/.test(text))
    )
    await commands.executeCommand('sociable.rewriteWithModel')
    await commands.executeCommand('notifications.showList')
    await seeUntil('.notification-list-item-message', (seen) =>
      seen.some(({ text }) => text.startsWith('Dein Editor bietet gerade kein Sprachmodell an'))
    )
    await commands.executeCommand('notifications.clearAll')
  })

  it('the report speaks German', async () => {
    await openFile(feed)
    await commands.executeCommand('sociable.showReport')
    await seeUntil('webview: h2', (seen) => seen.some(({ text }) => text === 'Was du als Nächstes schreiben könntest'))
    await seeUntil('webview: html', (seen) => seen.every(({ text }) => !/What to write next|Missing lately/.test(text)))
    await commands.executeCommand('workbench.action.closeAllEditors')
  })
})
