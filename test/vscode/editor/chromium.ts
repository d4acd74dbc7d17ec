import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { fetchOnce, npm } from './fetch.ts'

const packageVersion = '153.0.0'

export type Chromium = {
  readonly executablePath: string
  /** Variables that this browser needs beside the usual ones. */
  readonly env: Readonly<Record<string, string>>
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * A Chromium to show the editor in: the one named by CHROMIUM_PATH or CHROME_PATH, else one on the
 * PATH, else one fetched from npm, once, into `.vscode-test/`.
 *
 * @throws where the machine has none and npm has none for it
 */
export async function findChromium(): Promise<Chromium> {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[variable]
    if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, and there is no such file.`)
    if (path) return { executablePath: path, env: {} }
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path))
    if (found) return { executablePath: found, env: {} }
  }
  return fetchChromium()
}

async function fetchChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chromium or Chrome, or put its path into CHROMIUM_PATH.')
  }
  const folder = await fetchOnce({
    name: 'chromium',
    version: packageVersion,
    notice: `Fetching Chromium from npm (@sparticuz/chromium ${packageVersion}): about 70 MB, 210 MB on disk. Once.`,
    build: async (partial) => {
      await npm(partial, 'install', `@sparticuz/chromium@${packageVersion}`)
      const packed = join(partial, 'node_modules/@sparticuz/chromium/bin')
      await pipeline(
        createReadStream(join(packed, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(partial, 'chromium'), { mode: 0o755 })
      )
      // al2023 has libnss3 and libnspr4, which a bare machine lacks; swiftshader draws without a graphics card.
      for (const name of ['al2023', 'swiftshader']) await unpack(join(packed, `${name}.tar.br`), partial)
      await rm(join(partial, 'node_modules'), { recursive: true })
    }
  })
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } }
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = new Promise<void>((done, fail) => {
    tar.once('error', fail)
    tar.once('close', (code) => (code === 0 ? done() : fail(new Error(`tar could not unpack ${archive}`))))
  })
  // tar may leave at the archive's end mark, before it was given what pads the rest: only its own word counts
  const fed = pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch(() => undefined)
  await ended
  await fed
}
