import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { bundleSuite } from './bundle.ts'
import { projectFolder } from './editor/fetch.ts'
import { reasonMark } from './editor/run-tests.ts'
import { quietSettings } from './editor/settings.ts'
import { freePort, openEyes } from './eyes.ts'
import { packageVsix } from './package-vsix.ts'
import type { ActivationTime } from './suite/activation-time.ts'
import type { SuiteResult, TestResult } from './suite/result.ts'
import { exitCode, type WhichEditor } from './which-editor.ts'

/**
 * An extension that offers language models to tests. It is installed where ours is under development, and the other way
 * round: VS Code runs tests for an extension under development only, and its web page takes one (its web host several).
 */
const testModel = join(projectFolder, 'test/vscode/model')

export const suiteNames = ['node', 'web', 'vsix', 'folders', 'german'] as const

/**
 * `node` and `web`: the source folder in either extension host. `vsix`: the packaged extension, installed. `folders`: a
 * window with two folders. `german`: an editor in that language.
 */
export type SuiteName = (typeof suiteNames)[number]

export type Outcome = {
  readonly tests: readonly TestResult[]
  /** What activating the extension took, where the editor says so. */
  readonly activation?: ActivationTime
  /** Why the run as a whole failed, beyond its single tests. */
  readonly problem?: string
  /** What the editor printed. */
  readonly log: string
}

export type Watcher = (workFolder: string) => Promise<void>

/**
 * Runs the suite once in a fresh editor with a fresh workspace. Believes only a result file that the
 * suite finished writing, together with a clean exit of the editor.
 *
 * @param options.during runs beside the tests and is given the folder that holds the workspace
 * @param options.grep only tests whose whole title matches this pattern
 * @param options.strokes how many the soak types
 */
export async function runSuite(
  name: SuiteName,
  editor: WhichEditor,
  { during, grep, strokes }: { readonly during?: Watcher; readonly grep?: string; readonly strokes?: number } = {}
): Promise<Outcome> {
  // Short, because the editor makes sockets inside, and their paths may have 107 characters at most.
  const work = await mkdtemp(join(tmpdir(), 'soc-'))
  const workspace = join(work, 'workspace')
  const userData = join(work, 'user')
  const extensions = join(work, 'ext')
  const logFile = join(work, 'editor.log')
  const debuggingPort = await freePort()
  const eyes = await openEyes(debuggingPort)
  try {
    await writeFile(join(work, 'eyes'), eyes.url)
    await makeWorkspace(workspace)
    await mkdir(join(userData, 'User'), { recursive: true })
    await writeFile(join(userData, 'User/settings.json'), JSON.stringify(quietSettings, null, 2))
    await mkdir(extensions)
    if (name === 'vsix') await install(editor, extensions, userData)
    if (name === 'node') await cp(testModel, join(extensions, 'test.model-0.0.1'), { recursive: true })
    const tests = await bundleSuite({
      host: name === 'web' ? 'web' : 'node',
      packaged: name === 'vsix',
      trialKill: during !== undefined,
      severalFolders: name === 'folders',
      isGerman: name === 'german',
      ...(grep === undefined ? {} : { grep }),
      ...(strokes === undefined ? {} : { strokes })
    })
    const run = runTests({
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath:
        name === 'vsix' ? testModel : name === 'web' ? [projectFolder, testModel] : projectFolder,
      extensionTestsPath: tests,
      extensionTestsEnv: { SOCIABLE_EDITOR_LOG: logFile },
      launchArgs: [
        name === 'folders' ? await twoFolders(work) : workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${extensions}`,
        `--remote-debugging-port=${debuggingPort}`,
        ...(name === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ...(name === 'german' ? ['--locale=de'] : [])
      ]
    })
    const ended = run.then(
      () => undefined,
      (error: unknown) => String(error)
    )
    await during?.(work)
    const failure = await ended
    const log = await readLog(logFile)
    const reason = log.split(/\r?\n/).findLast((line) => line.startsWith(reasonMark))
    // VS Code's own word for listeners that pile up, from the window or the extension host
    const leak = log.split(/\r?\n/).find((line) => /listener leak/i.test(line))
    const problem = failure ? (reason?.slice(reasonMark.length) ?? failure) : leak
    return { ...judge(await readResult(join(work, 'result.json')), problem), log }
  } finally {
    await eyes.close()
    await rm(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

function judge(result: SuiteResult | undefined, problem: string | undefined): Omit<Outcome, 'log'> {
  const tests = result?.tests ?? []
  if (!result) return { tests, problem: problem ?? 'The tests wrote no result.' }
  if (!result.complete) return { tests, problem: problem ?? 'The tests were cut short.' }
  if (tests.length === 0) return { tests, problem: 'There was no test to run.' }
  const allPassed = tests.every(({ state }) => state === 'passed')
  const { activation } = result
  return { tests, problem: allPassed ? problem : undefined, ...(activation ? { activation } : {}) }
}

async function readResult(path: string): Promise<SuiteResult | undefined> {
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : undefined
}

async function readLog(path: string): Promise<string> {
  return existsSync(path) ? readFile(path, 'utf8') : ''
}

/** The tests' own copy of `test/vscode/workspace`, free to be changed. */
async function makeWorkspace(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const kept = join(projectFolder, 'test/vscode/workspace')
  if (existsSync(kept)) await cp(kept, folder, { recursive: true })
}

/** A window's file of two folders: the tests' own, and an empty one beside it. */
async function twoFolders(work: string): Promise<string> {
  const file = join(work, 'two.code-workspace')
  await mkdir(join(work, 'second'))
  await writeFile(file, JSON.stringify({ folders: [{ path: 'workspace' }, { path: 'second' }] }))
  return file
}

async function install({ cli }: WhichEditor, extensions: string, userData: string): Promise<void> {
  const vsix = await packageVsix()
  const said: string[] = []
  const args = ['--install-extension', vsix, `--extensions-dir=${extensions}`, `--user-data-dir=${userData}`]
  const code = await exitCode(cli, args, (text) => said.push(text))
  if (code !== 0) throw new Error(`${vsix} could not be installed.\n${said.join('')}`)
}
