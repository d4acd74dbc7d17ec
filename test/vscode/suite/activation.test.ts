import { assert } from 'chai'
import { commands, extensions } from 'vscode'
import { host } from './host.ts'
import { click, press, seeUntil } from './see.ts'

/** The editor's own count of the time to load the code and to call `activate`, in milliseconds. */
const activation = /Activation:\s*(\d+)\s*ms/

/** Loading the web build over a proxy takes its time; a machine under load does too. */
const bound = host === 'web' ? 3000 : 1000

const list = '.runtime-extensions-editor .extension'

describe('activation', () => {
  it('does not wait for the server', async () => {
    await extensions.getExtension('sociable.sociable')?.activate()
    await commands.executeCommand('workbench.action.showRuntimeExtensions')
    // the slowest stand first, and only those that fit are drawn
    await seeUntil(list, (seen) => seen.length > 0)
    await click(list)
    await press('End')
    const rows = await seeUntil(list, (seen) =>
      seen.some(({ text }) => text.includes('Sociable') && activation.test(text))
    )
    const row = rows.find(({ text }) => text.includes('Sociable'))?.text ?? ''
    const time = Number(activation.exec(row)?.[1])
    console.log(`activation: ${time} ms`)
    assert.isBelow(time, bound)
    await commands.executeCommand('workbench.action.closeActiveEditor')
  })
})
