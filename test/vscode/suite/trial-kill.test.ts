import { assert } from 'chai'
import { workspace } from 'vscode'
import { trialKill } from './host.ts'
import { besideWorkspace } from './result.ts'

// Only in the trial run: holds still until the driver kills this extension host, so nothing that
// comes after can be reported. Should the host survive, the run would pass, and the trial would fail.
if (trialKill) {
  describe('trial', () => {
    it('is killed in the middle', async function () {
      this.timeout(30_000)
      await workspace.fs.writeFile(besideWorkspace('kill-me'), new Uint8Array())
      await new Promise((done) => setTimeout(done, 15_000))
      assert.isTrue(trialKill)
    })
  })
}
