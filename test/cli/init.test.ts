import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askProfile, profileFrom } from '../../server/src/cli/profile-questions.ts'
import { readConfig } from '../../server/src/settings/read-config.ts'
import { folderWith, runCli } from './run-cli.ts'

describe('sociable init', () => {
  it('writes a configuration that reads back, with comments', async () => {
    const cwd = folderWith({ 'a.post': 'Hello.' })
    const args = [
      'init',
      '--name',
      'Jo',
      '--places',
      'Oakville, "Old" Mill\\Street',
      '--pets',
      'Biscuit',
      '--target',
      '80-20'
    ]
    const { code, stdout } = await runCli(args, { cwd })
    expect(stdout).toContain('Wrote sociable.config.json')
    expect(code).toBe(0)
    const text = readFileSync(join(cwd, 'sociable.config.json'), 'utf8')
    expect(text).toContain('// ')
    const { config, problems } = readConfig(text)
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      profile: { name: 'Jo', places: ['Oakville', '"Old" Mill\\Street'], pets: ['Biscuit'] },
      target: '80-20'
    })
    const checked = await runCli(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: [{ target: '80-20' }] })
  })

  it('asks nothing without a terminal, or with --yes', async () => {
    for (const args of [['init'], ['init', '--yes']]) {
      const cwd = folderWith({})
      expect((await runCli(args, { cwd })).code).toBe(0)
      expect(readConfig(readFileSync(join(cwd, 'sociable.config.json'), 'utf8')).problems).toEqual([])
    }
  })

  it('never writes over a file', async () => {
    const cwd = folderWith({ 'sociable.config.json': '{}' })
    const { code, stderr } = await runCli(['init'], { cwd })
    expect(stderr).toContain('There is a sociable.config.json here already')
    expect(readFileSync(join(cwd, 'sociable.config.json'), 'utf8')).toBe('{}')
    expect(code).toBe(2)
  })

  it('refuses a target that there is not', async () => {
    const cwd = folderWith({})
    const { code, stderr } = await runCli(['init', '--target', '80-21'], { cwd })
    expect(stderr).toContain('80-20')
    expect(code).toBe(2)
  })
})

describe('the questions of init', () => {
  const asked = (text: string): ReturnType<typeof askProfile> => {
    const input = new PassThrough()
    input.end(text)
    return askProfile(input, new PassThrough())
  }

  it('take a line each, and nothing for an answer', async () => {
    const input = new PassThrough()
    const output = new PassThrough()
    const answers = ['Jo', '', 'cakes, pies', 'Oakville', '', '', 'trivia', '', '']
    output.on('data', (chunk: Buffer) => {
      if (chunk.toString().endsWith(': ')) input.write(`${answers.shift() ?? ''}\n`)
    })
    expect(profileFrom(await askProfile(input, output))).toEqual({
      name: 'Jo',
      wares: ['cakes', 'pies'],
      places: ['Oakville'],
      hobbies: ['trivia']
    })
  })

  it('stop when the input ends', async () => {
    await expect(asked('Jo\n')).rejects.toThrow('nothing was written')
  })
})
