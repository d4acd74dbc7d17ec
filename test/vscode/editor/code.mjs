#!/usr/bin/env node
// Takes the command line of the desktop `code`; @vscode/test-electron starts it in its place.
import { register } from 'tsx/esm/api'

register()
await import('./code.ts')
