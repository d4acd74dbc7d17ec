import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Where fetched editors and browsers are kept; git-ignored, safe to delete. */
export const cacheFolder = join(projectFolder, '.vscode-test')

export type Fetched = {
  /** Name of the folder without its version, e.g. `editor`. */
  readonly name: string
  /** Changes whenever the recipe changes; part of the folder's name. */
  readonly version: string
  /** One line for the person who waits: what is fetched and how large it is. */
  readonly notice: string
  /** Fills an empty folder. */
  readonly build: (folder: string) => Promise<void>
}

/**
 * Makes `.vscode-test/<name>-<version>` unless it is there, and returns its path. It is built under
 * another name and renamed at the end, so a folder with this name is always a whole one: an
 * interrupted fetch is simply done again.
 */
export async function fetchOnce({ name, version, notice, build }: Fetched): Promise<string> {
  const folder = join(cacheFolder, `${name}-${version}`)
  if (existsSync(folder)) return folder
  console.log(notice)
  await mkdir(cacheFolder, { recursive: true })
  await removeOlder(name, basename(folder))
  const partial = await mkdtemp(join(cacheFolder, `partial-${name}-`))
  try {
    await writeFile(join(partial, 'package.json'), '{ "name": "fetched", "private": true }\n')
    await build(partial)
    await rename(partial, folder).catch((error: unknown) => {
      // Another run may have finished the same folder first; theirs serves as well.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return folder
}

/** Removes other versions, and what an interrupted fetch left more than an hour ago. */
async function removeOlder(name: string, current: string): Promise<void> {
  for (const entry of await readdir(cacheFolder)) {
    const path = join(cacheFolder, entry)
    const left = entry.startsWith('partial-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000
    const other = entry.startsWith(`${name}-`) && entry !== current
    if (left || other) await rm(path, { recursive: true, force: true })
  }
}

/** Runs npm in a folder, quietly and without install scripts; rejects with npm's own words. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  await new Promise<void>((done, fail) => {
    const child = spawn(command, [...first, ...args, ...quiet], { cwd: folder, env: outerNpmRemoved() })
    const said: string[] = []
    child.stdout.on('data', (chunk) => said.push(String(chunk)))
    child.stderr.on('data', (chunk) => said.push(String(chunk)))
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new Error(`npm ${args.join(' ')} ended with code ${code}.\n${said.join('')}`))
    })
  })
}

/** Under `npm run`, npm's variables describe our project and would steer the inner npm to it. */
function outerNpmRemoved(): NodeJS.ProcessEnv {
  const steering = /^npm_(package_|lifecycle_|config_(local_prefix|global_prefix|omit|workspace|prefix)$)/
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !steering.test(key)))
}
