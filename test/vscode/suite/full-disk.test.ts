import { assert } from 'chai'
import { commands, Uri, window, workspace } from 'vscode'
import { findingOf, openFile, until } from './feed.ts'
import { host } from './host.ts'
import { see, seeUntil } from './see.ts'

const bad = 'Order now and save! Who is in?\n'

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri))
}

async function message(words: RegExp): Promise<void> {
  await seeUntil('.statusbar .codicon-bell-dot', (seen) => seen.length > 0)
  await commands.executeCommand('notifications.showList')
  await seeUntil('.notifications-center .notification-list-item-message', (seen) =>
    seen.some(({ text }) => words.test(text))
  )
  await commands.executeCommand('notifications.clearAll')
}

/**
 * No file that these processes write may have more than so many bytes; or any may again. The extension host writes for extensions, and who
 * started it writes what the editor saves.
 */
function fillDisk(pids: readonly number[], isFull: boolean, room = 0): boolean {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const limit = `--fsize=${isFull ? room : 'unlimited'}:`
  return pids.every((pid) => spawnSync('prlimit', ['--pid', String(pid), limit]).status === 0)
}

// a web worker has neither
const writers = host === 'node' ? [process.pid, process.ppid] : []

// the other host has no disk of its own
if (host === 'node') {
  describe('a disk that takes nothing', () => {
    beforeEach(() => commands.executeCommand('notifications.clearAll'))
    afterEach(() => void fillDisk(writers, false))

    it('keeps the report that was exported before, and nothing half', async () => {
      const document = await openFile(`${bad}\n---\n\n${bad.repeat(40)}`)
      const folder = Uri.joinPath(document.uri, '..', 'exports')
      const target = Uri.joinPath(folder, 'report.html')
      const save = () => commands.executeCommand<Uri>('sociable.exportReport', document.uri, 'html', target)
      await workspace.fs.createDirectory(folder)
      assert.equal((await save())?.toString(), target.toString())
      const before = await textOf(target)
      // a machine without prlimit cannot make its disk small; a place that is none is left to try
      for (const room of [0, 1000, 4096]) {
        if (!fillDisk(writers, true, room)) continue
        const saved = await save()
        fillDisk(writers, false)
        assert.isUndefined(saved, `with room for ${room} bytes`)
        await message(/^The report could not be saved: /)
      }
      assert.equal(await textOf(target), before)
      const nowhere = Uri.joinPath(target, 'in-a-file.html')
      assert.isUndefined(await commands.executeCommand('sociable.exportReport', document.uri, 'html', nowhere))
      await message(/^The report could not be saved: /)
      const left = (await workspace.fs.readDirectory(folder)).map(([name]) => name)
      assert.deepEqual(left, ['report.html'])
      await workspace.fs.delete(folder, { recursive: true })
    })

    it('keeps a change of the configuration in the editor, and says so', async () => {
      const folder = workspace.workspaceFolders?.[0]
      if (!folder) throw new Error('The tests need a workspace folder.')
      const inside = Uri.joinPath(folder.uri, 'locked')
      const config = Uri.joinPath(inside, 'sociable.config.json')
      const own = '{\n  // ours\n  "target": "80-20"\n}\n'
      await workspace.fs.writeFile(config, new TextEncoder().encode(own))
      await workspace.fs.writeFile(Uri.joinPath(inside, 'a.post'), new TextEncoder().encode(bad))
      const document = await workspace.openTextDocument(Uri.joinPath(inside, 'a.post'))
      await window.showTextDocument(document)
      await findingOf(document.uri, 'hard-sell')
      const chosen = Promise.resolve(commands.executeCommand('sociable.chooseTarget', document.uri.toString())).then(
        () => 'saved',
        (error: unknown) => String(error)
      )
      await until('the targets', async () =>
        (await see('.quick-input-list .monaco-list-row')).length > 3 ? true : undefined
      )
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      if (!fillDisk([process.ppid], true)) return
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      assert.match(await chosen, /sociable\.config\.json could not be saved\. The change is in the editor/)
      fillDisk(writers, false)
      // what the editor could not write it still has, with the change
      const kept = await workspace.openTextDocument(config)
      assert.isTrue(kept.isDirty)
      assert.match(kept.getText(), /\/\/ ours\n {2}"target": "(?!80-20")/)
      await commands.executeCommand('workbench.action.files.revert')
      await commands.executeCommand('workbench.action.closeAllEditors')
      await workspace.fs.delete(inside, { recursive: true })
    })
  })
}
