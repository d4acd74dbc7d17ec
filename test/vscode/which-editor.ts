import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron'
import { cacheFolder, projectFolder } from './editor/fetch.ts'

export type WhichEditor = {
  readonly name: string
  /** For `runTests` of @vscode/test-electron. */
  readonly executable: string
  /** Takes `--install-extension`. */
  readonly cli: string
}

const downloads = 'https://update.code.visualstudio.com/api/releases/stable'

/**
 * The desktop build where it can be downloaded and has a screen to draw on, else the launcher in
 * `editor/`, which takes the same command line.
 */
export async function whichEditor(wanted: 'desktop' | 'npm' | undefined): Promise<WhichEditor> {
  if (wanted === 'desktop' || (wanted === undefined && hasDisplay() && (await answers(downloads)))) {
    const executable = await downloadAndUnzipVSCode({ cachePath: cacheFolder })
    return { name: 'desktop', executable, cli: resolveCliPathFromVSCodeExecutablePath(executable) }
  }
  const launcher = join(projectFolder, 'test/vscode/editor/code.mjs')
  return { name: 'from npm', executable: launcher, cli: launcher }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8000) })).ok
  } catch {
    return false
  }
}

/** Runs a program to its end; its output goes to `onText`. Resolves to its exit code. */
export function exitCode(
  command: string,
  args: readonly string[],
  onText: (text: string) => void = () => {}
): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.setEncoding('utf8').on('data', onText)
    child.stderr.setEncoding('utf8').on('data', onText)
    child.once('error', fail)
    child.once('close', done)
  })
}
