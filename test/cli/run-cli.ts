import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** The bundle, as it ships. */
export const cliPath = resolve('dist/cli.js')

/** Copies the program into a folder, without what it has kept; the path of the copy. */
export function copyProgram(folder: string): string {
  for (const part of ['cli.js', 'cli-main.js', 'lib', 'tables'])
    cpSync(join(dirname(cliPath), part), join(folder, part), { recursive: true })
  return join(folder, 'cli.js')
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whom to run as; only the superuser can. */
  readonly uid?: number
  readonly gid?: number
  /** Another copy of the bundle. */
  readonly cli?: string
}

/** Runs the bundled command line as a process of its own, without a terminal. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [options.cli ?? cliPath, ...args], {
      cwd: options.cwd ?? process.cwd(),
      // our own texts, whatever the machine speaks
      env: { ...env, LANGUAGE: '', LC_ALL: 'C', ...options.env },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid })
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
    // a program that ends without reading its input is no fault of the test
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sociable-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
  return folder
}
