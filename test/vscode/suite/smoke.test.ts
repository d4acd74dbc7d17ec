import { assert } from 'chai'
import { env, extensions, UIKind } from 'vscode'
import { host, packaged } from './host.ts'

describe('extension', () => {
  const extension = extensions.getExtension('sociable.sociable')

  it('is there, from where it should come', () => {
    assert.isDefined(extension)
    const scheme = host === 'web' && env.uiKind === UIKind.Web ? 'http' : 'file'
    assert.equal(extension?.extensionUri.scheme, scheme)
    assert.equal(/sociable\.sociable-\d/.test(extension?.extensionUri.path ?? ''), packaged)
  })

  it('activates', async () => {
    await extension?.activate()
    assert.isTrue(extension?.isActive)
  })
})
