import type { Plugin } from 'esbuild'

/** The bundle that holds the language server protocol, beside those of the extension and the server. */
export const protocolFile = 'protocol.js'

/** What it is made from: everything of the protocol and of what lies under it, under one roof. */
export const protocolEntry = 'scripts/build/protocol.cjs'

/**
 * Extension and server speak the same protocol, from one file: bundled into each it would ship twice. The packages build on one
 * another, and the uppermost says all that those below say.
 */
export const sharedProtocol: Plugin = {
  name: 'shared-protocol',
  setup(build) {
    const filter = /^vscode-(?:languageserver-protocol|languageserver-types|jsonrpc)(?:\/node)?$/
    build.onResolve({ filter }, () => ({ path: `./${protocolFile}`, external: true }))
  }
}
