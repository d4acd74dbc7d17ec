import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchOnce, npm } from './fetch.ts'

const nodeVersion = '24.21.0'
const codeServerVersion = '4.139.1'
/** Raise when the steps below change, so that everybody's copy is made again. */
const recipe = 1

/** Needed by neither tests nor pictures; several would want a compiler. */
const unneededDependency =
  /^(@devcontainers\/cli|@github\/copilot-sdk|@microsoft\/mxc-sdk|@vscode\/(copilot-api|sandbox-runtime|sqlite3|windows-.*)|kerberos|ssh2|tar|node-pty)$/

/** Large built-in extensions that have nothing to do with writing posts. */
const unneededExtensions = ['copilot', 'mermaid-markdown-features']

export type Editor = {
  /** Node 24, which the VS Code server needs. */
  readonly node: string
  /** The server's script, to be run by that Node. */
  readonly serverMain: string
}

/** True where the editor from npm runs; elsewhere only the desktop build does. */
export function canInstallEditor(): boolean {
  return process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')
}

/**
 * Makes a real VS Code runnable with nothing but npm: the VS Code server that code-server ships, and
 * the Node that it needs. Done once, kept in `.vscode-test/`.
 *
 * @throws where there is no such build for this system
 */
export async function installEditor(): Promise<Editor> {
  if (!canInstallEditor()) {
    throw new Error(
      `There is no VS Code on npm for ${process.platform} ${process.arch}. The desktop build from code.visualstudio.com can run the tests here: connect to the internet and try again.`
    )
  }
  const nodePackage = `node-linux-${process.arch}`
  const folder = await fetchOnce({
    name: 'editor',
    version: `${codeServerVersion}-node${nodeVersion}-${recipe}`,
    notice: `Fetching VS Code from npm (code-server ${codeServerVersion}, Node ${nodeVersion}): about 160 MB, 450 MB on disk. Once.`,
    build: async (partial) => {
      await npm(partial, 'install', `${nodePackage}@${nodeVersion}`, `code-server@${codeServerVersion}`)
      const vscode = join(partial, 'node_modules/code-server/lib/vscode')
      await trimDependencies(join(vscode, 'package.json'))
      await npm(vscode, 'install', '--omit=dev')
      await putStandIns(vscode)
      for (const name of unneededExtensions) await rm(join(vscode, 'extensions', name), { recursive: true })
    }
  })
  return {
    node: join(folder, 'node_modules', nodePackage, 'bin/node'),
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js')
  }
}

async function trimDependencies(manifestPath: string): Promise<void> {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(await readFile(manifestPath, 'utf8'))
  const kept = Object.entries(manifest.dependencies).filter(([name]) => !unneededDependency.test(name))
  await writeFile(manifestPath, JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }, null, 2))
}

/** Two native modules would want a compiler; JavaScript of the same shape takes their place. */
async function putStandIns(vscode: string): Promise<void> {
  const standIns = join(dirname(fileURLToPath(import.meta.url)), 'stand-ins')
  for (const name of ['spdlog', 'native-watchdog']) {
    await cp(join(standIns, `${name}.cjs`), join(vscode, 'node_modules/@vscode', name, 'index.js'))
  }
}
