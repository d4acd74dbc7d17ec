import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** The parts of "yaml" that write YAML: we only read it. */
const filter =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/](?:foldFlowLines|stringify|stringifyCollection|stringifyDocument|stringifyPair|stringifyString)\.js$/

/** Leaves them out; whoever calls one all the same is told. */
export const yamlReader: Plugin = {
  name: 'yaml-reader',
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      const names = new Set(
        [...(await readFile(path, 'utf8')).matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, all = '']) =>
          all.split(', ')
        )
      )
      const refuse = "const refuse = () => { throw new Error('This build of yaml does not write.') }"
      return {
        contents: [refuse, ...[...names].map((name) => `export const ${name} = refuse`)].join('\n'),
        loader: 'js'
      }
    })
  }
}
