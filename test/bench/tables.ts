import type { Machine } from './machine.ts'
import { type CheckResult, growth } from './measure-checks.ts'
import type { CliResult } from './measure-cli.ts'
import type { EditorResult } from './measure-editor.ts'
import { type Pair, peerPosts, type ServersResult } from './measure-servers.ts'
import type { Samples } from './samples.ts'

/** All that one run has measured; what was left out is absent. */
export interface Results {
  readonly command: string
  readonly before: Machine
  readonly after: Machine
  readonly versions: Readonly<Record<string, string>>
  readonly checks?: readonly CheckResult[]
  readonly server?: ServersResult
  readonly editor?: EditorResult
  readonly cli?: { readonly files: number; readonly runs: readonly CliResult[] }
}

/** Milliseconds with as many digits as mean something. */
function ms(time: number): string {
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`
  if (time >= 1000) return `${(time / 1000).toFixed(2)} s`
  return time >= 100 ? `${time.toFixed(0)} ms` : time >= 10 ? `${time.toFixed(1)} ms` : `${time.toFixed(2)} ms`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')
}

function times(own: number, other: number): string {
  const ratio = own / other
  return ratio >= 10 ? `${ratio.toFixed(0)}x` : `${ratio.toFixed(2)}x`
}

function both(worked: Samples, elapsed: Samples): string {
  return `${ms(worked.median)} (${ms(elapsed.median)}, ${ms(elapsed.p95)})`
}

/** Checks: a row for each tool, a column for each size. */
export function checksTable(checks: readonly CheckResult[]): string {
  const sizes = [...new Set(checks.flatMap((one) => one.sizes.map(({ posts }) => posts)))].sort((a, b) => a - b)
  const compared = sizes.filter((posts) => posts <= 2000).at(-1) ?? 1
  const workOf = (result: CheckResult | undefined, posts: number): Samples | undefined =>
    result?.sizes.find((size) => size.posts === posts)?.worked
  const own = workOf(
    checks.find(({ name }) => name === 'Sociable'),
    compared
  )
  const rows = checks.map((result) => {
    if (result.problem !== undefined) return [result.name, `could not be measured: ${result.problem}`]
    const cells = sizes.map((posts) => {
      const size = result.sizes.find((one) => one.posts === posts)
      if (!size) return '–'
      return posts === compared ? both(size.worked, size.elapsed) : ms(size.worked.median)
    })
    const exponent = growth(result.sizes)
    const work = workOf(result, compared)
    const ratio = work && own ? times(work.median, own.median) : '–'
    return [
      result.name,
      ...cells,
      exponent === undefined ? '–' : exponent.toFixed(2),
      ratio,
      `${result.memory.toFixed(0)} MB`
    ]
  })
  const names = sizes.map((posts) => (posts === 1 ? 'one post' : `${posts.toLocaleString('en')} posts`))
  return table(['checking', ...names, 'growth', 'to ours', 'memory'], rows)
}

function pairRow(what: string, { empty, ours, ratio }: Pair): readonly string[] {
  return [
    what,
    `${ms(ours.median)} (p95 ${ms(ours.p95)})`,
    `${ms(empty.median)} (p95 ${ms(empty.p95)})`,
    `${ratio.toFixed(2)}x`
  ]
}

/** The server against an empty one, and the peer's keystroke. */
export function serverTable({ start, keys, memory, peer }: ServersResult): string {
  const rows = [
    [...pairRow('start to first diagnostics', start.elapsed), '–'],
    [...pairRow('the same, its main thread alone', start.worked), '–'],
    [
      ...pairRow('keystroke to diagnostics, 2,000 posts', keys.keystroke),
      'keystroke' in peer ? `${ms(peer.keystroke.median)} (p95 ${ms(peer.keystroke.p95)})` : peer.problem
    ],
    [...pairRow('the same, its main thread alone', keys.worked), '–'],
    ['first diagnostics of that feed', ms(keys.open), '–', '–', 'open' in peer ? ms(peer.open) : '–'],
    ...memory.map(({ edits, empty, ours }) => [
      `memory after ${edits.toLocaleString('en')} edits`,
      `${ours} MB`,
      `${empty} MB`,
      `${(ours / empty).toFixed(2)}x`,
      '–'
    ])
  ]
  return table(['over stdio', 'Sociable', 'empty server', 'ratio', `unified-language-server, ${peerPosts} posts`], rows)
}

/** A window of VS Code, ours against an extension whose server does nothing. */
export function editorTable({ open, keystroke, activation }: EditorResult): string {
  const rows = [
    pairRow('keystroke to diagnostics, 2,000 posts', keystroke),
    ['first diagnostics of that feed', ms(open), '–', '–'],
    ...(activation
      ? [['activation of the extension', `${ms(activation.load)} to load, ${ms(activation.activate)} to run`, '–', '–']]
      : [])
  ]
  return table(['in a real VS Code', 'Sociable', 'empty server', 'ratio'], rows)
}

/** The command line on a workspace. */
export function cliTable({ files, runs }: { readonly files: number; readonly runs: readonly CliResult[] }): string {
  const other = runs.find(({ name }) => name.includes('write-good'))
  const rows = runs.map(({ name, elapsed, worked }) => [
    name,
    ms(elapsed.median),
    ms(elapsed.p95),
    ms(worked.median),
    other ? times(elapsed.median, other.elapsed.median) : '–'
  ])
  const count = `${files.toLocaleString('en')} files, ${(files * 10).toLocaleString('en')} posts`
  return table([`command line, ${count}`, 'median', 'p95', 'processor', 'to write-good'], rows)
}

function machineLine({ command, before, after }: Results): string {
  const { processor, cores, gigabytes, node, date } = before
  return `\`${command}\` on ${date} UTC: ${processor}, ${cores} cores, ${gigabytes} GB, Node ${node}, load ${before.load} at the start and ${after.load} at the end.`
}

/** Everything as Markdown. */
export function fullTables(results: Results): string {
  const { checks, server, editor, cli, versions } = results
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return [
    machineLine(results),
    ...(checks ? [checksTable(checks)] : []),
    ...(server ? [serverTable(server)] : []),
    ...(editor ? [editorTable(editor)] : []),
    ...(cli ? [cliTable(cli)] : []),
    `Compared with ${used.join(', ')}.`
  ].join('\n\n')
}

/** The few figures that people ask for first. */
export function shortTable(results: Results): string | undefined {
  const { checks, server, cli } = results
  if (!checks || !server || !cli) return undefined
  const rows = checks
    .filter(({ name, problem }) => problem === undefined && !name.includes('parsing'))
    .map(({ name, sizes }) => {
      const size = sizes.find(({ posts }) => posts === 2000)
      const run = cli.runs.find((one) => one.name === (name === 'Sociable' ? '`sociable check`' : `\`${name}\``))
      return [name, size ? ms(size.worked.median) : '–', run ? ms(run.elapsed.median) : '–']
    })
  const { keystroke } = server.keys
  const peer =
    'keystroke' in server.peer
      ? `; unified-language-server takes ${ms(server.peer.keystroke.median)} for ${peerPosts} posts`
      : ''
  const warm = cli.runs.find(({ name }) => name.includes('--cache'))
  return [
    table(['', 'a feed of 2,000 posts (700 KB)', '1,000 files on the command line'], rows),
    `The server answers a keystroke in that feed with its findings after ${ms(keystroke.ours.median)}, where one that does nothing takes ${ms(keystroke.empty.median)}${peer}.${warm ? ` With \`--cache\`, 1,000 files that have not changed take ${ms(warm.elapsed.median)}.` : ''} How it was measured: [docs/speed.md](docs/speed.md).`
  ].join('\n\n')
}
