/** Where the command line starts: Node is told how to run the rest before it is read. */
import { setFlagsFromString } from 'node:v8'

// most of our regular expressions are needed again at once: machine code straight away, and not bytecode first
setFlagsFromString('--no-regexp-tier-up')
void import('./main.ts')
