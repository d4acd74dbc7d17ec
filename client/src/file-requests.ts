import { type Disposable, RelativePattern, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/wire.ts'

const decoder = new TextDecoder('utf-8')

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { text: decoder.decode(await workspace.fs.readFile(Uri.parse(uri, true))) }
  } catch {
    // no such file, or no file system for it: both are ordinary
    return null
  }
}

async function findFiles({ folder, extensions, limit }: FindFilesParams): Promise<FindFilesResult> {
  const names = extensions.map((extension) => `*${extension}`)
  const pattern = new RelativePattern(Uri.parse(folder, true), `**/{${[...names, 'sociable.config.json'].join(',')}}`)
  try {
    const found = await workspace.findFiles(pattern, '**/node_modules/**', limit)
    return { uris: found.map((uri) => uri.toString()) }
  } catch {
    return { uris: [] }
  }
}

/** Reads for the server what it cannot read itself: every file in a web worker, other schemes than `file:` elsewhere. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  const answers = [client.onRequest('sociable/readFile', readFile), client.onRequest('sociable/findFiles', findFiles)]
  return { dispose: () => answers.forEach((answer) => void answer.dispose()) }
}
