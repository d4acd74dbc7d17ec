import { describe, expect, it } from 'vitest'
import { leftOut } from '../../scripts/build/left-out.ts'
import { clientFeatures } from '../../server/src/lsp/client-features.ts'
import { serverCapabilities } from '../../server/src/lsp/server-capabilities.ts'
import { editor } from '../protocol/start-client.ts'

describe('the client that ships', () => {
  it('has all that the server offers', () => {
    const offered = serverCapabilities(clientFeatures(editor))
    const names = [...Object.keys(offered), ...Object.keys(offered.workspace ?? {}).map((name) => `workspace.${name}`)]
    expect(names).toContain('hoverProvider')
    const missing = Object.values(leftOut)
    expect(names.filter((name) => missing.includes(name))).toEqual([])
  })
})
