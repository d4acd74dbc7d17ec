/** Where the command line starts: Node is told how to run the rest before it is read. */
import { setFlagsFromString } from 'node:v8'
import { startFlags, thisRuntime } from './start-flags.ts'

for (const flag of startFlags(thisRuntime())) setFlagsFromString(flag)
void import('./main.ts')
