/** Where the command line starts: Node is told how to run the rest before it is read. */
import * as nodeModule from 'node:module'
import { setFlagsFromString } from 'node:v8'

// from Node 22.1 on: what was compiled once is kept with the system's temporary files, as other tools keep theirs
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown }
enableCompileCache?.()
// most of our regular expressions are needed again at once: machine code straight away, and not bytecode first
setFlagsFromString('--no-regexp-tier-up')
void import('./main.ts')
