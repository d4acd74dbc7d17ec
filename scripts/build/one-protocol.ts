import type { Plugin } from 'esbuild'

const filter = /^vscode-(?:jsonrpc|languageserver-(?:protocol|types))(?:\/\w+)?$/

/** Client and server libraries come with versions of the protocol of their own that differ little: one serves both, the newer. */
export const oneProtocol: Plugin = {
  name: 'one-protocol',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd()
    build.onResolve({ filter }, ({ path, kind, pluginData }) =>
      pluginData === 'one' ? undefined : build.resolve(path, { kind, resolveDir: root, pluginData: 'one' })
    )
  }
}
