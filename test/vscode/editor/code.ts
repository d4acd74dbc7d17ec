import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installEditor } from './install.ts'
import { reasonMark, runTests } from './run-tests.ts'
import { installExtension } from './server.ts'

/**
 * The command line of the desktop build, as far as @vscode/test-electron uses it: installs a `.vsix`,
 * or runs the tests of an extension. Exit code 0 only when that went well.
 */
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    'remote-debugging-port': { type: 'string' },
    locale: { type: 'string' }
  }
})

function text(name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function required(name: string): string {
  const value = text(name)
  if (!value) throw new Error(`--${name} is missing.`)
  return value
}

function texts(name: string): readonly string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

const userData = text('user-data-dir') ?? mkdtempSync(join(tmpdir(), 'vscode-'))
const extensions = text('extensions-dir') ?? join(userData, 'extensions')
const logFile = process.env.SOCIABLE_EDITOR_LOG
const onLine = logFile ? (line: string) => appendFileSync(logFile, `${line}\n`) : console.log
const vsix = text('install-extension')

const interrupted = new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
})

if (vsix) {
  await installExtension({
    editor: await installEditor(),
    userData,
    extensions,
    driver: false,
    onLine,
    vsix
  })
} else {
  const [extension, ...others] = texts('extensionDevelopmentPath')
  if (!extension) throw new Error('--extensionDevelopmentPath is missing.')
  const reason = await runTests({
    host: text('extensionDevelopmentKind') === 'web' ? 'web' : 'node',
    folder: positionals[0] ?? userData,
    extension,
    others,
    tests: required('extensionTestsPath'),
    userData,
    extensions,
    debuggingPort: text('remote-debugging-port'),
    locale: text('locale'),
    limit: Number(process.env.SOCIABLE_TEST_LIMIT ?? 600_000),
    onLine,
    interrupted
  })
  if (reason) onLine(`${reasonMark}${reason}`)
  process.exitCode = reason ? 1 : 0
}
