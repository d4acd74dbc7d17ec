/** Runs in the extension host: opens a feed, types, and writes down how long each character took to its diagnostics. */
import { languages, type TextDocument, Uri, window, workspace } from 'vscode'
import { activationTime } from '../../vscode/suite/activation-time.ts'
import { randomFrom } from '../generate-feed.ts'
import type { Typed, TypingPlan } from './typing-plan.ts'

const patience = 60_000
/** Characters that nobody counts, until everybody's code is compiled. */
const warmUp = 20

/** The next time that anything is said of the document; undefined after `limit` milliseconds of silence. */
function nextNews(document: TextDocument, limit: number): Promise<number | undefined> {
  return new Promise((done) => {
    const end = (at: number | undefined): void => {
      listener.dispose()
      clearTimeout(timer)
      done(at)
    }
    const timer = setTimeout(end, limit, undefined)
    const listener = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) end(performance.now())
    })
  })
}

async function quiet(document: TextDocument): Promise<void> {
  while ((await nextNews(document, 200)) !== undefined) {}
}

export async function run(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri
  if (!folder) throw new Error('The window has no folder.')
  const beside = (name: string): Uri => Uri.joinPath(folder, '..', name)
  const plan: TypingPlan = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(beside('plan.json'))))
  const opened = performance.now()
  const document = await workspace.openTextDocument(Uri.joinPath(folder, plan.file))
  const editor = await window.showTextDocument(document)
  while (languages.getDiagnostics(document.uri).length === 0) {
    if (performance.now() > opened + patience) throw new Error('There were no diagnostics.')
    await nextNews(document, 1000)
  }
  const open = performance.now() - opened
  const found = languages.getDiagnostics(document.uri).length
  const random = randomFrom(7)
  const times: number[] = []
  for (let key = -warmUp; key < plan.keys; key++) {
    await quiet(document)
    // before one that then moves: where nothing changes, the editor hears nothing
    const shown = languages.getDiagnostics(document.uri)
    const position = shown[Math.floor(random() * shown.length)]?.range.start.with({ character: 0 })
    if (!position) throw new Error('There is nothing left to type before.')
    const news = nextNews(document, patience)
    const before = performance.now()
    await editor.edit((edit) => edit.insert(position, 'x'), { undoStopBefore: false, undoStopAfter: false })
    const at = await news
    if (at === undefined) throw new Error('A change had no diagnostics.')
    if (key >= 0) times.push(at - before)
  }
  const activation = activationTime()
  const typed: Typed = { open, found, times, ...(activation ? { activation } : {}) }
  await workspace.fs.writeFile(beside('typed.json'), new TextEncoder().encode(JSON.stringify(typed)))
}
