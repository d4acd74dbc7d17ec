import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { generateFeed } from '../bench/generate-feed.ts'
import { folderWith, runCli } from './run-cli.ts'

/** Enough text for two threads and more. */
const many = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [`${index}.post`, generateFeed(50, index + 1)] as const)
)

describe.skipIf(availableParallelism() < 2)('many files', () => {
  it('are reported as one by one, whatever thread had them', async () => {
    const config = JSON.stringify({ rules: { 'recycled-post': 'off' } })
    const cwd = folderWith({
      ...many,
      'sociable.config.json': config,
      'latin.post': Buffer.from('Caf\xe9 opens.\n', 'latin1')
    })
    const { stdout, stderr, code } = await runCli(['check', '--format', 'json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toBe('latin.post: it is not valid UTF-8 (byte 4, line 1). Save it as UTF-8 and try again.\n')
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }
    expect(files.map(({ path }) => path)).toEqual(Object.keys(many).sort())
    for (const name of ['0.post', '17.post', '49.post']) {
      const alone = await runCli(['check', '--format', 'json', name], { cwd })
      const line = stdout.split('\n').find((text) => text.includes(`"path":"${name}"`))
      expect(alone.stdout).toContain(line?.replace(/,$/, ''))
    }
  })
})
