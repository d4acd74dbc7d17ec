import { assert } from 'chai'
import { commands, workspace } from 'vscode'
import { findingOf, findings, openFile, until } from './feed.ts'
import { host } from './host.ts'
import { besideWorkspace } from './result.ts'
import { click, keepPicture, see, seeUntil } from './see.ts'
import { killServer, servers } from './servers.ts'

const bad = 'Order now and save! Who is in?\n'
const item = '.notifications-center .notification-list-item'

/** A module that ends every server of ours before its first line, and counts how many there were. */
const deadly = (count: string): string => `
if (/[\\\\/]dist[\\\\/]server\\.js$/.test(process.argv[1] || '')) {
  require('node:fs').appendFileSync(${JSON.stringify(count)}, 'x')
  process.kill(process.pid, 'SIGKILL')
}`

async function written(name: string, text: string): Promise<string> {
  const uri = besideWorkspace(name)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri.fsPath
}

async function startsCounted(): Promise<number> {
  return (await workspace.fs.readFile(besideWorkspace('starts'))).length
}

/** All that the window has to say is one message, which counts the deaths and offers the log and a new start. */
async function oneMessage(times: number): Promise<void> {
  // an editor under test keeps its messages behind the bell; their list does not stay open without any
  await seeUntil('.statusbar .codicon-bell-dot, .notifications-center .notification-list-item', (all) => all.length > 0)
  await commands.executeCommand('notifications.showList')
  const seen = await seeUntil(`${item}-message`, (all) => all.length > 0)
  assert.deepEqual(
    seen.map(({ text }) => text),
    [`Sociable stopped ${times} times within three minutes, so it rests and posts are not checked. The log says why.`]
  )
  const buttons = await see(`${item}-buttons-container .monaco-button`)
  assert.deepEqual(
    buttons.map(({ text }) => text),
    ['Show Log', 'Start Again']
  )
}

// a web worker is no process that could crash
if (host === 'node') {
  describe('a server that dies again and again', () => {
    const options = process.env.NODE_OPTIONS

    beforeEach(async () => {
      await commands.executeCommand('notifications.clearAll')
      // a crash that somebody saw to is not counted
      await commands.executeCommand('sociable.restartServer')
    })

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await keepPicture('crash-loop-failed')
      if (options === undefined) delete process.env.NODE_OPTIONS
      else process.env.NODE_OPTIONS = options
      await commands.executeCommand('sociable.restartServer')
      await commands.executeCommand('notifications.clearAll')
      await commands.executeCommand('workbench.action.closePanel')
    })

    it('rests after the fifth time with one message, and comes back when it is asked to', async () => {
      const document = await openFile(bad)
      for (let death = 1; death <= 5; death++) {
        await findingOf(document.uri, 'hard-sell')
        await killServer()
        if (death < 5) await until('another server', () => (servers().length === 1 ? true : undefined))
      }
      await oneMessage(5)
      await keepPicture('crash-loop')
      assert.deepEqual(servers(), [])
      await click(`${item}-buttons-container .monaco-button:has-text("Start Again")`)
      await findingOf(document.uri, 'hard-sell')
      assert.lengthOf(servers(), 1)
    })

    it('at each start: the same, with the log and a new start a click away', async () => {
      const count = await written('starts', '')
      const document = await openFile(bad)
      await findingOf(document.uri, 'hard-sell')
      process.env.NODE_OPTIONS = `--require ${await written('deadly.cjs', deadly(count))}`
      await killServer()
      await until('four starts', async () => ((await startsCounted()) >= 4 ? true : undefined))
      await oneMessage(5)
      assert.equal(await startsCounted(), 4)
      assert.deepEqual(findings(document.uri), [])
      await click(`${item}-buttons-container .monaco-button:has-text("Show Log")`)
      await seeUntil('.part.panel .view-line', (seen) =>
        seen.some(({ text }) => text.replaceAll('\u00a0', ' ').includes('Sociable stopped 5 times'))
      )
      await keepPicture('crash-loop-log')
      // what it rests from does not go on behind its back
      await new Promise((done) => setTimeout(done, 3000))
      assert.equal(await startsCounted(), 4)
      assert.isEmpty(await see('.statusbar .codicon-bell-dot'))
      delete process.env.NODE_OPTIONS
      await commands.executeCommand('sociable.restartServer')
      await findingOf(document.uri, 'hard-sell')
      assert.lengthOf(servers(), 1)
    })
  })
}
