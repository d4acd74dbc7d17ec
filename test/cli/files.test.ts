import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { walk } from '../../server/src/cli/files/walk.ts'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const quiet = onlyRules({})

async function checked(cwd: string, ...args: string[]): Promise<readonly string[]> {
  const { stdout } = await runCli(['check', '--format', 'json', ...args], { cwd })
  return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)
}

const tree = {
  'sociable.config.json': quiet,
  'feed.post': 'Hello.',
  'note.md': 'Hello.',
  'LOUD.MD': 'Hello.',
  'other.txt': 'Hello.',
  'README.md': 'Hello.',
  'CHANGELOG.md': 'Hello.',
  'docs/CONTRIBUTING.md': 'Hello.',
  'docs/code_of_conduct.md': 'Hello.',
  'docs/real.markdown': 'Hello.',
  'node_modules/pack/feed.post': 'Hello.',
  'deep/node_modules/pack/feed.post': 'Hello.',
  '.hidden/feed.post': 'Hello.'
}

describe('which files are checked', () => {
  it('posts and Markdown below the folder, without project documents, packages and hidden folders', async () => {
    const cwd = folderWith(tree)
    const all = ['LOUD.MD', 'docs/real.markdown', 'feed.post', 'note.md']
    expect(await checked(cwd)).toEqual(all)
    expect(await checked(cwd, '.')).toEqual(all)
    expect(await checked(cwd, '.', 'feed.post', './feed.post')).toEqual(all)
    expect(await checked(join(cwd, 'docs'), '..')).toEqual([
      '../LOUD.MD',
      '../feed.post',
      '../note.md',
      'real.markdown'
    ])
  })

  it('those that a pattern matches', async () => {
    const cwd = folderWith(tree)
    expect(await checked(cwd, '**/*.{post,markdown}')).toEqual(['docs/real.markdown', 'feed.post'])
    expect(await checked(cwd, '*')).toEqual(['LOUD.MD', 'feed.post', 'note.md'])
  })

  it.each([
    ['docs/*', ['docs/real.markdown']],
    ['docs/**', ['docs/real.markdown']],
    ['./docs/*.mark*', ['docs/real.markdown']],
    ['DOCS/../d[aeiou]cs/*', ['docs/real.markdown']],
    ['{docs,deep}/**/*.{md,markdown}', ['docs/real.markdown']],
    ['?ote.md', ['note.md']],
    ['*.POST', ['feed.post']],
    ['.hidden/*.post', ['.hidden/feed.post']],
    ['.h*/*.post', ['.hidden/feed.post']],
    ['**/.hidden/*', ['.hidden/feed.post']],
    ['**/node_modules/**/*.post', []],
    ['../*/feed.post', ['feed.post']],
    ['other.*', []]
  ])('those that %s matches', async (pattern, paths) => {
    const cwd = join(
      folderWith(Object.fromEntries(Object.entries(tree).map(([name, text]) => [`in/${name}`, text]))),
      'in'
    )
    mkdirSync(join(cwd, 'DOCS'), { recursive: true })
    expect(await checked(cwd, pattern)).toEqual(paths)
    expect(await checked(cwd, `${cwd.replaceAll('\\', '/')}/${pattern}`)).toEqual(paths)
  })

  it('a file whose name looks like a pattern', async () => {
    const cwd = folderWith({ 'a[1].post': 'Hello.', 'a1.post': 'Hello.', 'sociable.config.json': quiet })
    expect(await checked(cwd, 'a[1].post')).toEqual(['a[1].post'])
    expect(await checked(cwd, 'a[0-9].post')).toEqual(['a1.post'])
  })

  it('says when a named file is left alone, and ends with 0', async () => {
    const cwd = folderWith(tree)
    const { code, stderr } = await runCli(['check', 'README.md'], { cwd })
    expect(stderr).toContain('README.md was left alone')
    expect(code).toBe(0)
  })

  it('says which folder cannot be looked into, checks the rest, and ends with 2', async () => {
    if (process.platform === 'win32') return
    const cwd = folderWith({ 'a.post': 'Hello.', 'locked/b.post': 'Hello.', 'sociable.config.json': quiet })
    // the superuser may read anything, so nobody has to try
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'locked'), 0)
    for (const path of ['.', '**/*.post', 'locked']) {
      const { code, stdout, stderr } = await runCli(['check', path], { cwd, ...nobody })
      expect(stderr).toBe('locked: permission denied.\n')
      expect(stdout).toContain(path === 'locked' ? 'No file was checked.' : 'a.post')
      expect(code).toBe(2)
    }
    chmodSync(join(cwd, 'locked'), 0o755)
  })

  it('none in a folder without posts is a mistake', async () => {
    const cwd = folderWith({ 'other.txt': 'Hello.' })
    const { code, stderr } = await runCli(['check'], { cwd })
    expect(stderr).toContain('there are no .post or .md files in this folder')
    expect(code).toBe(2)
  })

  it('not what git ignores, unless it is named', async () => {
    const cwd = folderWith({
      'sociable.config.json': quiet,
      '.gitignore': 'build/\n*.tmp.post\n',
      'a.post': 'Hello.',
      'a.tmp.post': 'Hello.',
      'build/b.post': 'Hello.',
      'drafts/.gitignore': '*\n!keep.post\n',
      'drafts/keep.post': 'Hello.',
      'drafts/away.post': 'Hello.'
    })
    expect(await checked(cwd)).toEqual(['a.post', 'drafts/keep.post'])
    expect(await checked(join(cwd, 'drafts'))).toEqual(['keep.post'])
    expect(await checked(cwd, 'build/b.post')).toEqual(['build/b.post'])
  })

  it('none below a folder that git ignores: it is not even read', async () => {
    const cwd = folderWith({
      'sociable.config.json': quiet,
      '.gitignore': 'vendor/\n/top\nsome/*/deep\n',
      'a.post': 'Hello.',
      // git does not take a file back in where its folder is out
      'vendor/.gitignore': '!*\n',
      'vendor/b.post': 'Hello.',
      'sub/vendor/c.post': 'Hello.',
      'top/d.post': 'Hello.',
      'sub/top/e.post': 'Hello.',
      'some/thing/deep/f.post': 'Hello.'
    })
    expect(await checked(cwd)).toEqual(['a.post', 'sub/top/e.post'])
    expect(await checked(cwd, '**/*.post')).toEqual(['a.post', 'sub/top/e.post'])
    const read: string[] = []
    const ignored = {
      isIgnored(path: string, isFolder?: boolean) {
        read.push(path)
        return isFolder === true && path.endsWith('vendor')
      }
    }
    await walk({ top: cwd, deepest: 9, ignored, isHiddenWanted: () => true, isWanted: () => true })
    expect(read.filter((path) => /vendor[\\/]/.test(path))).toEqual([])
    expect(read.length).toBeGreaterThan(8)
  })

  it('heeds the ignore file at the top of a repository, and none above it', async () => {
    const cwd = folderWith({
      '.gitignore': 'inner.post\n',
      'repo/.gitignore': 'old/\n',
      'repo/posts/inner.post': 'Hello.',
      'repo/posts/old/a.post': 'Hello.'
    })
    mkdirSync(join(cwd, 'repo/.git'))
    expect(await checked(join(cwd, 'repo/posts'))).toEqual(['inner.post'])
  })

  it('not what the configuration excludes, counted from its own folder', async () => {
    const cwd = folderWith({
      'sociable.config.json': JSON.stringify({ exclude: ['archive/**', 'old.post'] }),
      'a.post': 'Hello.',
      'archive/b.post': 'Hello.',
      'sub/old.post': 'Hello.'
    })
    expect(await checked(cwd)).toEqual(['a.post'])
    const { code, stderr } = await runCli(['check', 'archive/b.post'], { cwd })
    expect(stderr).toContain('archive/b.post was left alone')
    expect(code).toBe(0)
  })

  it('never follows links out of the folder', async () => {
    const outside = folderWith({ 'secret.post': 'Hello.' })
    const cwd = folderWith({ 'a.post': 'Hello.' })
    symlinkSync(outside, join(cwd, 'linked'))
    symlinkSync(cwd, join(cwd, 'circle'))
    expect(await checked(cwd)).toEqual(['a.post'])
  })
})
