import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ZipEntry, zipEntries } from '../../scripts/package/zip-entries.ts'

/** Where the packages are that these tests are about. */
export const folder = resolve('out/packages-under-test')

function named(ending: string): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '')
}

/** What `npm run package` made, once for all tests, and what it printed. */
export const packed = {
  get vsix(): string {
    return named('.vsix')
  },
  get tarball(): string {
    return named('.tgz')
  },
  get said(): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    return JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8'))
  }
}

/** The files of an extension by their path in it. */
export function extensionFiles(vsix: string): ReadonlyMap<string, ZipEntry> {
  const entries = zipEntries(readFileSync(vsix))
  const own = entries.filter(({ path }) => path.startsWith('extension/'))
  return new Map(own.map((entry) => [entry.path.slice('extension/'.length), entry]))
}
