import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { build } from 'esbuild'
import { quietSettings } from '../vscode/editor/settings.ts'
import { freePort } from '../vscode/eyes.ts'
import type { ActivationTime } from '../vscode/suite/activation-time.ts'
import { type WhichEditor, whichEditor } from '../vscode/which-editor.ts'
import type { Typed, TypingPlan } from './editor/typing-plan.ts'
import { generateFeed } from './generate-feed.ts'
import type { Pair } from './measure-servers.ts'
import { samplesOf } from './samples.ts'
import { ours } from './server/servers.ts'
import { startSession } from './server/session.ts'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'out/bench/editor')
const bundled = { bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' } as const

/** What typing takes in a real VS Code, with our extension and with one whose server does nothing. */
export interface EditorResult {
  readonly editor: string
  /** From opening the feed to its first diagnostics, in milliseconds. */
  readonly open: number
  readonly keystroke: Pair
  readonly activation?: ActivationTime
}

/** An extension that shows the very diagnostics that ours found, whatever is typed. */
async function makeFloor(feed: string): Promise<string> {
  const folder = join(out, 'floor')
  await mkdir(folder, { recursive: true })
  const entries = { extension: 'test/bench/editor/floor-extension.ts', server: 'test/bench/empty-server.ts' }
  await build({
    ...bundled,
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'error'
  })
  const session = await startSession(ours, { node: process.execPath })
  await writeFile(join(folder, 'list.json'), JSON.stringify(await session.open(feed)))
  await session.end()
  const manifest = {
    name: 'floor',
    publisher: 'bench',
    version: '0.0.1',
    type: 'commonjs',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents: ['onLanguage:floor'],
    contributes: { languages: [{ id: 'floor', extensions: ['.floor'] }] }
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  return folder
}

async function typeIn(
  editor: WhichEditor,
  extension: string,
  file: string,
  feed: string,
  keys: number
): Promise<Typed> {
  const work = await mkdtemp(join(tmpdir(), 'soc-'))
  const [workspace, userData] = [join(work, 'workspace'), join(work, 'user')]
  try {
    await mkdir(workspace)
    await mkdir(join(userData, 'User'), { recursive: true })
    await writeFile(join(userData, 'User/settings.json'), JSON.stringify(quietSettings, null, 2))
    await writeFile(join(workspace, file), feed)
    const plan: TypingPlan = { file, keys }
    await writeFile(join(work, 'plan.json'), JSON.stringify(plan))
    const log = join(work, 'editor.log')
    const run = runTests({
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(out, 'type-in-editor.js'),
      extensionTestsEnv: { SOCIABLE_EDITOR_LOG: log },
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(work, 'ext')}`,
        `--remote-debugging-port=${await freePort()}`
      ]
    })
    await run.catch(async (error: unknown) => {
      throw new Error(`${error}\n${await readFile(log, 'utf8').catch(() => '')}`)
    })
    return JSON.parse(await readFile(join(work, 'typed.json'), 'utf8'))
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A keystroke in a feed of `posts` in the window: from the change to its diagnostics. Each extension has a window of its own. */
export async function measureEditor(posts: number, keys: number): Promise<EditorResult> {
  const feed = generateFeed(posts)
  const floor = await makeFloor(feed)
  await build({
    ...bundled,
    absWorkingDir: root,
    entryPoints: ['test/bench/editor/type-in-editor.ts'],
    outdir: out,
    external: ['vscode'],
    logLevel: 'error'
  })
  await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  const editor = await whichEditor(undefined)
  const empty = await typeIn(editor, floor, 'bench.floor', feed, keys)
  const own = await typeIn(editor, root, 'bench.post', feed, keys)
  const [emptyKeys, ownKeys] = [samplesOf(empty.times), samplesOf(own.times)]
  return {
    editor: editor.name,
    open: own.open,
    keystroke: { empty: emptyKeys, ours: ownKeys, ratio: ownKeys.median / emptyKeys.median },
    ...(own.activation ? { activation: own.activation } : {})
  }
}
