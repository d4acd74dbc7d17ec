import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServerProcess } from '../security/server-process.ts'
import { extensionFiles, packed } from './packed.ts'

let folder = ''

describe('the server of the packed extension', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sociable-vsix-'))
    for (const [path, entry] of extensionFiles(packed.vsix)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), entry.read())
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has all that it needs beside it', async () => {
    const home = pathToFileURL(`${folder}/`).href
    const server = await startServerProcess({ server: join(folder, 'dist/server.js'), folder: home })
    await server.open(`${home}a.post`, 'post', '---\nplatform: x\n---\nOrder now! My dog ate the the cake.\n')
    await server.open(`${home}b.md`, 'markdown', '# Pears\n\nOrder now! *Really*.\n')
    for (const name of ['a.post', 'b.md']) {
      const rules = (await server.diagnostics(home + name)).map(({ code }) => code)
      expect(rules).toContain('hard-sell')
    }
    expect(await server.stop()).toBe(0)
    expect(server.complaints()).toBe('')
  })
})
