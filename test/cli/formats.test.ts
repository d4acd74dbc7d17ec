import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../server/src/generated/rule-ids.ts'
import { pitchFeed } from './feeds.ts'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const hardSell = onlyRules({ 'hard-sell': 'warning' })
const require = createRequire(import.meta.url)

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } }
    readonly invocations: readonly Readonly<Record<string, unknown>>[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
          readonly region: Readonly<Record<string, number>>
        }
      }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

async function sarif(cwd: string, ...args: string[]): Promise<Sarif> {
  const { stdout } = await runCli(['check', '--format', 'sarif', ...args], { cwd })
  const log: unknown = JSON.parse(stdout)
  const validate = sarifValidator()
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return log as Sarif
}

function sarifValidator(): ReturnType<InstanceType<typeof Ajv>['compile']> {
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object
  // the schema's pattern for languages has a stray bracket, which only older regular expressions forgive
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

describe('check --format sarif', () => {
  it('is valid SARIF 2.1.0 with the rules described', async () => {
    const cwd = folderWith({ 'posts/no & Müll.post': pitchFeed, 'sociable.config.json': hardSell })
    const [run] = (await sarif(cwd)).runs
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(ruleIds)
    for (const { id, helpUri } of run?.tool.driver.rules ?? [])
      expect(helpUri).toMatch(new RegExp(`/docs/rules/${id}\\.md$`))
    expect(run?.invocations[0]?.executionSuccessful).toBe(true)
    const [first] = run?.results ?? []
    expect(first).toMatchObject({ ruleId: 'hard-sell', ruleIndex: ruleIds.indexOf('hard-sell'), level: 'warning' })
    expect(first?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'posts/no%20%26%20M%C3%BCll.post', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 11, endLine: 4, endColumn: 20 }
    })
  })

  it('knows a finding again when its post has moved', async () => {
    const cwd = folderWith({
      'a.post': pitchFeed,
      'sub/a.post': `A quiet post.\n\n---\n\n${pitchFeed.replace('---\n', '')}`,
      'sociable.config.json': hardSell
    })
    const prints = (log: Sarif): readonly string[] =>
      (log.runs[0]?.results ?? []).map(({ partialFingerprints }) => Object.values(partialFingerprints).join())
    const one = prints(await sarif(cwd, 'a.post'))
    expect(new Set(one).size).toBe(one.length)
    const two = prints(await sarif(join(cwd, 'sub'), 'a.post'))
    expect(two).toEqual(one)
  })

  it('says what could not be read', async () => {
    const cwd = folderWith({ 'a.post': pitchFeed, 'b.post': Buffer.from([0xff]), 'sociable.config.json': hardSell })
    const [run] = (await sarif(cwd, 'a.post', 'b.post', 'gone.post')).runs
    expect(run?.invocations[0]?.executionSuccessful).toBe(false)
    expect(run?.invocations[0]?.toolExecutionNotifications).toHaveLength(2)
    expect(run?.results.length).toBeGreaterThan(0)
  })

  it('is valid without anything to say', async () => {
    const cwd = folderWith({ 'a.post': 'Hello.', 'sociable.config.json': onlyRules({}) })
    expect((await sarif(cwd)).runs[0]?.results).toEqual([])
  })
})

describe('check --format github', () => {
  it('prints workflow commands, escaped', async () => {
    const cwd = folderWith({ 'a, 100%:b.post': 'Order now!\n', 'sociable.config.json': hardSell })
    const { stdout, code } = await runCli(['check', '--format', 'github'], { cwd })
    expect(stdout).toMatch(
      /^::warning file=a%2C 100%25%3Ab\.post,line=1,endLine=1,col=1,endColumn=10,title=sociable%3A hard-sell::“Order now”.*\n$/
    )
    expect(code).toBe(1)
  })

  it('uses error and notice by level, and gives unreadable files an error', async () => {
    const cwd = folderWith({ 'a.post': 'Order now!', 'sociable.config.json': onlyRules({ 'hard-sell': 'error' }) })
    const { stdout } = await runCli(['check', '--format', 'github', 'a.post', 'b.post'], { cwd })
    expect(stdout).toMatch(/^::error file=a\.post/)
    expect(stdout).toContain('::error file=b.post,title=sociable::there is no such file\n')
    const mild = folderWith({ 'a.post': 'Order now!', 'sociable.config.json': onlyRules({ 'hard-sell': 'hint' }) })
    expect((await runCli(['check', '--format', 'github'], { cwd: mild })).stdout).toMatch(/^::notice file=a\.post/)
  })
})

describe('colours', () => {
  const colour = '\u001b['

  it('are for terminals only, unless asked for', async () => {
    const cwd = folderWith({ 'a.post': pitchFeed, 'sociable.config.json': hardSell })
    const run = async (env: Record<string, string>, ...args: string[]): Promise<boolean> =>
      (await runCli(args.length > 0 ? args : ['check'], { cwd, env })).stdout.includes(colour)
    expect(await run({})).toBe(false)
    expect(await run({ FORCE_COLOR: '1' })).toBe(true)
    expect(await run({ FORCE_COLOR: '0' })).toBe(false)
    expect(await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await run({ FORCE_COLOR: '1' }, 'check', '--format', 'json')).toBe(false)
    expect(await run({ FORCE_COLOR: '1' }, 'score', 'a.post')).toBe(true)
  })
})
