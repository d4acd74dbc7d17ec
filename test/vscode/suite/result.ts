import { Uri, workspace } from 'vscode'
import type { ActivationTime } from './activation-time.ts'

export type TestResult = {
  readonly title: string
  readonly state: 'passed' | 'failed' | 'pending'
  readonly milliseconds: number
  readonly error?: string
}

export type SuiteResult = {
  /** False until the last test has ended: a run that was cut short can never look whole. */
  readonly complete: boolean
  readonly tests: readonly TestResult[]
  /** Process id of the extension host; absent in a web worker. */
  readonly pid?: number
  /** Absent where the editor keeps no marks. */
  readonly activation?: ActivationTime
}

/** A file beside the workspace folder, seen by the tests and by the driver alike. */
export function besideWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The tests need a workspace folder.')
  return Uri.joinPath(folder.uri, '..', name)
}

/** Writes what the driver believes: exit codes alone say 0 even for a killed extension host. */
export async function writeResult(result: SuiteResult): Promise<void> {
  await workspace.fs.writeFile(besideWorkspace('result.json'), new TextEncoder().encode(JSON.stringify(result)))
}
