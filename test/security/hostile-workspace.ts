import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

/** What would write into the marker if anybody ran it. */
function wouldRun(marker: string): string {
  return `require('node:fs').appendFileSync(${JSON.stringify(marker)}, __filename + '\\n')\n`
}

/** A feed that names everything that a program could be tempted to fetch, open or run. */
export const temptingFeed = `---
feed: Pears of Oakville
platform: [linkedin, bluesky, x]
link: https://tempting.example/feed
---
The first pears are in. Order now at https://tempting.example/order and www.tempting.example!

---
platform: bluesky
kind: share
via: "@baker@tempting.example"
link: http://169.254.169.254/latest/meta-data/
media:
  - https://tempting.example/pear.png
  - file: ../../outside/secret.png
    alt: A pear
  - file: //tempting.example/share/pear.png
  - \\\\tempting.example\\share\\pear.png
  - file:///etc/passwd
  - ./pears/one.png
  - "!run.sh"
  - $(touch pwned).png
---
Thank you to @baker@tempting.example for the pie. <img src="https://tempting.example/x.png"> <script src="//tempting.example/x.js"></script>

---
My dog ate the the cake. 🎂 https://tempting.example/🎂 #cake mailto:jo@tempting.example
`

const temptingMarkdown = `---
platform: linkedin
---
# Pears

![a pear](https://tempting.example/pear.png) ![two](../../outside/secret.png)

Order now: [here](https://tempting.example/order), [there](command:workbench.action.quit).

<iframe src="https://tempting.example"></iframe>
`

/** What an over-helpful program would read from elsewhere. */
const temptingConfig = {
  $schema: 'https://tempting.example/schema.json',
  extends: ['../outside/secret.json', 'https://tempting.example/config.json', 'sociable-config-tempting'],
  plugins: ['./evil.cjs', 'sociable-plugin-tempting'],
  parser: './evil.cjs',
  rules: { 'hard-sell': 'warning', './evil.cjs': 'error' },
  exclude: ['../../**/secret.post'],
  profile: { name: 'Jo', pets: ['Biscuit'], places: ['../outside/secret.json'], brand: 'file:///etc/passwd' }
}

export interface HostileWorkspace {
  /** Absolute, without links. */
  readonly folder: string
  readonly uri: string
  /** A folder beside it, of which nothing may be read. */
  readonly outside: string
  /** A word that stands only outside. */
  readonly secret: string
  /** For a process: what it is denied and what it reads is noted there. */
  readonly env: Readonly<Record<string, string>>
  /** What was denied to it. */
  denied(): readonly string[]
  /** Paths that it read. */
  read(): readonly string[]
  /** Files of the workspace that were run. */
  ran(): readonly string[]
}

/** A workspace that wants to be fetched, run and left, gone after the test. */
export function hostileWorkspace(): HostileWorkspace {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'sociable-hostile-')))
  onTestFinished(() => rmSync(top, { recursive: true, force: true }))
  const folder = join(top, 'work')
  const marker = join(top, 'ran.txt')
  const secret = 'xyzzysecret'
  const evil = wouldRun(marker)
  const manifest = {
    name: 'work',
    main: './evil.cjs',
    bin: './evil.cjs',
    scripts: { install: 'node evil.cjs', test: 'node evil.cjs' }
  }
  const files: Readonly<Record<string, string>> = {
    'work/feed.post': temptingFeed,
    'work/draft.md': temptingMarkdown,
    'work/sociable.config.json': JSON.stringify(temptingConfig),
    'work/package.json': JSON.stringify({ ...manifest, sociable: './evil.cjs' }),
    'work/evil.cjs': evil,
    'work/sociable.config.js': evil,
    'work/sociable.config.cjs': evil,
    'work/sociable.config.mjs': evil,
    'work/sociable.config.ts': evil,
    'work/.sociablerc.js': evil,
    'work/.env': `NODE_OPTIONS=--require ${join(folder, 'evil.cjs')}\n`,
    'work/.npmrc': `node-options=--require ${join(folder, 'evil.cjs')}\n`,
    'work/node_modules/sociable-plugin-tempting/index.js': evil,
    'work/node_modules/sociable-config-tempting/index.js': evil,
    'work/node_modules/@vscode/l10n/index.js': evil,
    'work/node_modules/commander/index.js': evil,
    'work/.vscode/settings.json': JSON.stringify({ 'sociable.rules': { hype: 'off' } }),
    'work/linked-config/feed.post': temptingFeed,
    'outside/secret.json': JSON.stringify({ [secret]: true, allow: [secret], profile: { name: secret } }),
    'outside/secret.post': `Order now, ${secret}!\n`,
    'outside/secret.png': secret,
    'outside/deep/secret.post': `Order now, ${secret}!\n`
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name)), { recursive: true })
    writeFileSync(join(top, name), text)
  }
  mkdirSync(join(folder, '.git'))
  // links need rights on Windows that not everybody has
  if (process.platform !== 'win32') {
    symlinkSync('../outside', join(folder, 'linked'))
    symlinkSync('../outside/secret.post', join(folder, 'linked.post'))
    symlinkSync('../../outside/secret.json', join(folder, 'linked-config/sociable.config.json'))
  }
  const denied = join(top, 'denied.txt')
  const read = join(top, 'read.txt')
  const lines = (path: string): readonly string[] => {
    try {
      return readFileSync(path, 'utf8').split('\n').filter(Boolean)
    } catch {
      return []
    }
  }
  return {
    folder,
    uri: pathToFileURL(folder).href,
    outside: join(top, 'outside'),
    secret,
    env: { SOCIABLE_DENIED: denied, SOCIABLE_READ: read, LC_ALL: 'C' },
    denied: () => lines(denied),
    read: () =>
      lines(read)
        .map((line) => line.replace(/^\S+ /, ''))
        .filter((path) => !/^\d+$/.test(path)),
    ran: () => lines(marker)
  }
}
