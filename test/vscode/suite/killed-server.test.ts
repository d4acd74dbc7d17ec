import { assert } from 'chai'
import { window } from 'vscode'
import { findingOf, findings, openFile, until } from './feed.ts'
import { host } from './host.ts'

const bad = 'Order now and save! Who is in?\n'

/** Process ids of the servers that this extension host has started. */
function servers(): readonly number[] {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  return execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row?.[2] === String(process.pid) && /[\\/]dist[\\/]server\.js\b/.test(row[3] ?? ''))
    .map((row) => Number(row?.[1]))
}

async function kill(): Promise<void> {
  const [pid] = await until('a server', () => (servers().length > 0 ? servers() : undefined))
  if (pid === undefined) throw new Error('There is no server to kill.')
  process.kill(pid, 'SIGKILL')
  await until('its end', () => (servers().includes(pid) ? undefined : true))
}

// a web worker is no process that anybody could kill
if (host === 'node') {
  describe('a server that is killed', () => {
    it('comes back in the middle of work, and so do the squiggles', async () => {
      const document = await openFile(bad)
      await findingOf(document.uri, 'hard-sell')
      await kill()
      await window.activeTextEditor?.edit((edit) => edit.insert(document.lineAt(0).range.end, ' Order today!'))
      await until('the squiggle on the new words', () =>
        findings(document.uri).some(({ range }) => range.end.character > bad.length) ? true : undefined
      )
      assert.lengthOf(servers(), 1)
    })
  })
}
