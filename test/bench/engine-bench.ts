/**
 * What our own check costs without any host: processor time, so that a busy machine matters less.
 *
 *   npx tsx test/bench/engine-bench.ts [--node PATH] [--rounds 7] [--profile FOLDER]
 *
 * Prints, for a feed of 2,000 posts: retext's own parse post by post, and our full check of the same posts; the growth to
 * 20,000 posts; a keystroke in the feed. `--profile` leaves a .cpuprofile of each part in that folder.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { packedTables } from '../../scripts/build/packed-tables.ts'

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    rounds: { type: 'string', default: '7' },
    profile: { type: 'string' }
  }
})
const root = join(import.meta.dirname, '../..')
const outdir = join(root, 'out/bench')
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/engine-subject.ts'],
  outdir,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: values.profile === undefined,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  assetNames: 'tables/[name]',
  plugins: [packedTables],
  logLevel: 'error'
})
for (const part of ['check', 'growth', 'keystroke']) {
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${join(values.profile, part)}`] : []
  const run = spawnSync(values.node, [...profile, join(outdir, 'engine-subject.cjs'), part, values.rounds], {
    encoding: 'utf8'
  })
  if (run.status !== 0) throw new Error(run.stderr)
  process.stdout.write(run.stdout)
}
