import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { projectFolder } from './editor/fetch.ts'

export type Bundle = {
  readonly host: 'node' | 'web'
  readonly packaged: boolean
  readonly trialKill: boolean
  /** The window has two folders. */
  readonly severalFolders: boolean
  /** The editor speaks German. */
  readonly isGerman: boolean
  /** Only tests whose whole title matches this pattern. */
  readonly grep?: string
  /** How many strokes the soak types; a short form when not given. */
  readonly strokes?: number
}

const suiteFolder = join(projectFolder, 'test/vscode/suite')
const outFolder = join(projectFolder, 'out/test')

/**
 * Bundles every `suite/*.test.ts` with mocha for one extension host; returns the path of the bundle.
 * The trial and the window with two folders need only some of them.
 */
export async function bundleSuite({
  host,
  packaged,
  trialKill,
  severalFolders,
  isGerman,
  grep,
  strokes = 300
}: Bundle): Promise<string> {
  const all = (await readdir(suiteFolder)).filter((name) => name.endsWith('.test.ts')).sort()
  const forFolders = ['smoke.test.ts', 'several-folders.test.ts']
  const forGerman = ['smoke.test.ts', 'german.test.ts']
  const tests = trialKill
    ? ['smoke.test.ts', 'trial-kill.test.ts']
    : severalFolders
      ? forFolders
      : isGerman
        ? forGerman
        : all.filter((name) => name !== 'several-folders.test.ts' && name !== 'german.test.ts')
  const imports = ['start.ts', ...tests].map((name) => `import './${name}'`)
  const outfile = join(
    outFolder,
    trialKill ? 'trial' : severalFolders ? 'folders' : isGerman ? 'german' : packaged ? 'vsix' : host,
    'index.js'
  )
  await mkdir(outFolder, { recursive: true })
  // The project is of type module; what VS Code loads here is CommonJS.
  await writeFile(join(outFolder, 'package.json'), '{ "type": "commonjs" }\n')
  await build({
    stdin: { contents: [...imports, `export { run } from './run.ts'`].join('\n'), resolveDir: suiteFolder },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    define: {
      SUITE_HOST: JSON.stringify(host),
      SUITE_PACKAGED: String(packaged),
      SUITE_TRIAL_KILL: String(trialKill),
      SUITE_GREP: JSON.stringify(grep ?? ''),
      SUITE_STROKES: String(strokes)
    },
    plugins: [mochaAsGlobal]
  })
  return outfile
}

/** Mocha's browser build is UMD and would overwrite the bundle's own exports: it is made to define globals. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: `(function (module, exports, define) {${source}\n}).call(globalThis)`, loader: 'js' }
    })
  }
}
