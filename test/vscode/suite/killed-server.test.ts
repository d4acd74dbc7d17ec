import { assert } from 'chai'
import { window } from 'vscode'
import { findingOf, findings, openFile, until } from './feed.ts'
import { host } from './host.ts'
import { killServer, servers } from './servers.ts'

const bad = 'Order now and save! Who is in?\n'

// a web worker is no process that anybody could kill
if (host === 'node') {
  describe('a server that is killed', () => {
    it('comes back in the middle of work, and so do the squiggles', async () => {
      const document = await openFile(bad)
      await findingOf(document.uri, 'hard-sell')
      await killServer()
      await window.activeTextEditor?.edit((edit) => edit.insert(document.lineAt(0).range.end, ' Order today!'))
      await until('the squiggle on the new words', () =>
        findings(document.uri).some(({ range }) => range.end.character > bad.length) ? true : undefined
      )
      assert.lengthOf(servers(), 1)
    })
  })
}
