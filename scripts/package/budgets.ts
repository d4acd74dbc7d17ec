/** What a package may hold, and how large it may get. Growth is a choice: raise a budget on purpose, or not at all. */
export interface Budget {
  /** Files without which the package does not work. */
  readonly must: readonly string[]
  /** What else may be in it: the start of a file's name. Nothing else goes in. */
  readonly may: readonly string[]
  /** Packed, in bytes. */
  readonly most: number
}

/** The extension. vsce gives some papers names of its own. */
export const vsixBudget: Budget = {
  must: [
    'package.json',
    'package.nls.json',
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
    'ThirdPartyNotices.txt',
    'icon.png',
    'dist/extension.js',
    'dist/extension.browser.js',
    'dist/server.js',
    'dist/server.browser.js',
    'dist/report.js',
    'dist/report.css',
    'server/sociable.config.schema.json',
    'server/sociable.config.hints.schema.json',
    'syntaxes/post.tmLanguage.json'
  ],
  may: ['dist/', 'syntaxes/', 'l10n/', 'walkthrough/', 'package.nls.'],
  // about half of it are the pictures of the walkthrough, in three themes
  most: 3_150_000
}

/** What extension and server may load from dist/ in Node, in bytes, everything that they ever ask for included. */
export const mostLoaded = 1_200_000

/** The npm package. */
export const npmBudget: Budget = {
  must: [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'ThirdPartyNotices.txt',
    'dist/cli.js',
    'dist/cli-main.js',
    'dist/retext-sociable.mjs',
    'server/sociable.config.schema.json',
    'types/retext.d.mts'
  ],
  may: ['l10n/', 'dist/lib/', 'dist/tables/'],
  most: 1_350_000
}

/** A file of a package: from its top, with `/` between its parts, and its size unpacked in bytes. */
export interface PackedFile {
  readonly path: string
  readonly size: number
}

/** Sources, maps, tests, secrets and the like, wherever they lie. */
const never =
  /(?:^|\/)(?:\.[^/]*|node_modules|test|tests|src|scripts)(?:\/|$)|(?<!\.d)\.m?tsx?$|\.map$|\.(?:pem|key|env|log)$/i

/** What is wrong with a package, in words; empty where all is well. */
export function objections(files: readonly PackedFile[], size: number, { must, may, most }: Budget): readonly string[] {
  const paths = new Set(files.map(({ path }) => path))
  return [
    ...must.filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
    ...[...paths].filter((path) => never.test(path)).map((path) => `${path} must not be in it`),
    ...[...paths]
      .filter((path) => !must.includes(path) && !may.some((start) => path.startsWith(start)))
      .map((path) => `${path} was not expected`),
    ...files.filter((file) => file.size === 0).map(({ path }) => `${path} is empty`),
    ...(size > most ? [`it has ${size} bytes, and should have ${most} at most`] : [])
  ]
}
