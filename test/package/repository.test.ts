import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly {
    readonly type: string
    readonly id?: string
    readonly attributes: Readonly<Record<string, unknown>>
  }[]
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes': number
        readonly strategy?: { readonly matrix: { readonly os: readonly string[]; readonly node: readonly number[] } }
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
      }
    >
  >
}

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly files: string
}

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
  readonly scripts: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')

describe('issue forms', () => {
  it.each(forms)('%s has what GitHub asks for', (file) => {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, 'utf8')) as Form
    expect(form.name && form.description).toBeTruthy()
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, id, attributes } of form.body) {
      expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type)
      if (type === 'markdown') expect(attributes.value).toBeTruthy()
      else {
        expect(id).toMatch(/^[\w-]+$/)
        expect(attributes.label).toBeTruthy()
      }
      if (type === 'dropdown' || type === 'checkboxes') expect(attributes.options).not.toHaveLength(0)
    }
  })
})

describe('the workflow', () => {
  const workflow = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as Workflow
  const test = workflow.jobs.test

  it('runs what .ci/run runs, on every system and every Node that we support', () => {
    expect(test?.steps.filter(({ run }) => run?.endsWith('bash .ci/run'))).toHaveLength(2)
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/\nnpm cit\n$/)
    expect(test?.strategy?.matrix.os.map((os) => os.replace(/-.*/, ''))).toEqual(['ubuntu', 'macos', 'windows'])
    const [oldest] = test?.strategy?.matrix.node ?? []
    expect(manifest.engines.node).toMatch(new RegExp(`^>=${oldest}\\.`))
  })

  it('may read and no more, keeps no credentials, and ends in time', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const text = readFileSync('.github/workflows/ci.yml', 'utf8')
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length)
    expect(text).not.toMatch(/\$\{\{ *github\.(?:event|head_ref)/)
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
  })

  it('names scripts that there are', () => {
    for (const { steps } of Object.values(workflow.jobs)) {
      for (const { run } of steps) {
        const script = /^npm run ([\w:-]+)/.exec(run ?? '')?.[1]
        if (script) expect(Object.keys(manifest.scripts)).toContain(script)
      }
    }
  })
})

describe('the pre-commit hooks', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[]

  it('check posts with our command, built from the repository itself', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['sociable', 'sociable-fix'])
    for (const { entry, language, files } of hooks) {
      expect(entry).toMatch(/^sociable check/)
      expect(language).toBe('node')
      expect(new RegExp(files).test('posts/feed.post')).toBe(true)
      expect(new RegExp(files).test('posts/feed.post.bak')).toBe(false)
    }
    // pre-commit packs the repository, and our bundles are not in it
    expect(manifest.scripts.prepack).toBe('npm run build')
  })
})

describe('what says the version', () => {
  it('says the one that is next in the changes', () => {
    const [, version] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
    expect(version).toBe(manifest.version)
  })
})
