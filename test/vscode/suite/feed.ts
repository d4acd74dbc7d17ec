import { type Diagnostic, languages, type TextDocument, Uri, window, workspace } from 'vscode'

/** Waits until `look` returns something, and returns that. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  limit = 45_000
): Promise<T> {
  const deadline = Date.now() + limit
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms for ${what}.`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Our diagnostics on a document, by place. */
export function findings(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'sociable')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
}

/** The rule that a diagnostic comes from. */
export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic
  return String(typeof code === 'object' ? code.value : code)
}

let files = 0

/** Writes a new file into the workspace and shows it. */
export async function openFile(text: string, extension = '.post'): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The tests need a workspace folder.')
  const uri = Uri.joinPath(folder.uri, `feed-${++files}${extension}`)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document)
  return document
}

/** Waits for a finding of a rule and returns it. */
export function findingOf(uri: Uri, rule: string): Promise<Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(uri).find((diagnostic) => ruleOf(diagnostic) === rule))
}

/** Waits until a rule finds nothing any more. */
export function noFindingOf(uri: Uri, rule: string): Promise<true> {
  return until(`no finding of ${rule}`, () =>
    findings(uri).some((diagnostic) => ruleOf(diagnostic) === rule) ? undefined : true
  )
}
