import { assert } from 'chai'
import {
  type CompletionList,
  commands,
  extensions,
  languages,
  Position,
  type Uri,
  Uri as Uris,
  window,
  workspace
} from 'vscode'
import { until } from './feed.ts'

const root = (): Uri => {
  const folder = workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The tests need a workspace folder.')
  return folder.uri
}

let folders = 0

/** Opens a configuration in a folder of its own, so that it holds for no other test's feed. */
async function openConfig(text: string): Promise<Uri> {
  const uri = Uris.joinPath(root(), `config-${++folders}`, 'sociable.config.json')
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await window.showTextDocument(await workspace.openTextDocument(uri))
  return uri
}

/** What is said of a document, by whom, once it has been quiet for a while. */
async function settled(uri: Uri): Promise<readonly string[]> {
  let last = ''
  let since = Date.now()
  return await until('the diagnostics to settle', () => {
    const now = languages.getDiagnostics(uri).map(({ range, message, source }) => {
      return `${range.start.line}:${range.start.character} ${source}: ${message}`
    })
    if (now.join('\n') !== last) {
      last = now.join('\n')
      since = Date.now()
    }
    return now.length > 0 && Date.now() - since > 1500 ? now : undefined
  })
}

describe('a configuration', () => {
  before(async () => {
    await extensions.getExtension('sociable.sociable')?.activate()
  })

  it('gets one squiggle for one mistake', async () => {
    const uri = await openConfig(
      '{\n  "rules": { "hard-sel": "off", "hype": "loud" },\n  "target": "80-21",\n  "profile": { "pets": "Biscuit" },\n  "maxFindingsPerPost": 3\n}\n'
    )
    const said = await settled(uri)
    assert.deepEqual(
      said.map((line) => line.replace(/ sociable: .*/, '')).sort(),
      ['1:13', '1:40', '2:12', '3:23'],
      said.join('\n')
    )
  })

  it('gets one for a mistake in its JSON as well', async () => {
    const said = await settled(await openConfig('{\n  "target": "80-20"\n  "rules": {}\n}\n'))
    assert.lengthOf(said, 1, said.join('\n'))
  })

  it('has its keys and values completed', async () => {
    const uri = await openConfig('{\n  "rules": { "hard-sell":  },\n  "":\n}\n')
    const offered = async (line: number, character: number): Promise<readonly string[]> => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new Position(line, character)
      )
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''))
    }
    await until('levels', async () => ((await offered(1, 26)).includes('warning') ? true : undefined))
    await until('keys', async () => ((await offered(2, 3)).includes('maxFindingsPerPost') ? true : undefined))
  })
})
