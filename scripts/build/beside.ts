import type { Plugin } from 'esbuild'

/** Leaves the source `path` out of a bundle, which asks for the bundle `file` that is made of it instead. */
export function beside(path: string, file: string): Plugin {
  return {
    name: 'beside',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, (asked) =>
        asked.path === path ? { path: file, external: true } : undefined
      )
    }
  }
}
