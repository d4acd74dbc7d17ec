import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../../..')

/** Our server, as `npm run build` leaves it. */
export const ours = join(root, 'dist/server.js')

/** The floor, bundled as ours is: the path of its bundle. */
export async function buildEmptyServer(): Promise<string> {
  const outfile = join(root, 'out/bench/empty-server.js')
  await mkdir(join(root, 'out/bench'), { recursive: true })
  await build({
    entryPoints: [join(root, 'test/bench/empty-server.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main']
  })
  return outfile
}

/** All that extension and server load from dist/ in Node, in bytes by name. */
export async function bundleSizes(): Promise<Readonly<Record<string, number>>> {
  const names = ['extension.js', 'server.js']
  for (const name of names) {
    if (!name.endsWith('.js')) continue
    // libraries lie below, and name what lies beside them from there
    const code = await readFile(join(root, 'dist', name), 'utf8')
    const asked = [...code.matchAll(/(?:(?:part-\w+|server-main)\.js|lib\/\w+\.js|tables\/[\w-]+\.br)(?=["'`])/g)].map(
      ([file]) => file
    )
    for (const file of asked) if (!names.includes(file)) names.push(file)
  }
  const sizes = names.map(async (name) => [name, (await stat(join(root, 'dist', name))).size] as const)
  return Object.fromEntries(await Promise.all(sizes))
}
