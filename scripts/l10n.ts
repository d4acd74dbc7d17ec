/**
 * Writes the English texts of the interface into l10n/bundle.l10n.json, for translators and for pseudo-locales, and looks
 * whether every translation is whole: l10n/bundle.l10n.*.json and package.nls.*.json.
 *
 *   npx tsx scripts/l10n.ts [--check] [--missing de] [--prune]
 *
 * `--check` changes nothing and fails where something is stale or missing. `--missing` prints the English texts that a
 * language lacks, as JSON to be translated. `--prune` drops translations of texts that are gone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import { compare, isWhole } from './l10n/compare.ts'
import { type Bundle, exportBundle, sorted } from './l10n/export-bundle.ts'

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    missing: { type: 'string' },
    prune: { type: 'boolean', default: false }
  }
})

const bundlePath = 'l10n/bundle.l10n.json'
const nlsPath = 'package.nls.json'

function read(path: string): Bundle {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Bundle) : {}
}

function textFor(bundle: Bundle): string {
  return `${JSON.stringify(sorted(bundle), null, 2)}\n`
}

const english = await exportBundle()
const isStale = !existsSync(bundlePath) || readFileSync(bundlePath, 'utf8') !== textFor(english)
let failed = values.check && isStale
if (isStale && values.check) console.error(`${bundlePath} is stale; run "npm run l10n".`)
if (isStale && !values.check) {
  mkdirSync('l10n', { recursive: true })
  writeFileSync(bundlePath, textFor(english))
  console.log(`${bundlePath}: ${Object.keys(english).length} texts`)
}

const translations = [
  ...globSync('l10n/bundle.l10n.*.json').map((path) => ({ path, source: english })),
  ...globSync('package.nls.*.json').map((path) => ({ path, source: read(nlsPath) }))
]
for (const { path, source } of translations.sort((a, b) => (a.path < b.path ? -1 : 1))) {
  const translation = read(path)
  const difference = compare(source, translation)
  if (values.prune && difference.extra.length > 0) {
    const kept = Object.entries(translation).filter(([key]) => key in source)
    writeFileSync(path, textFor(Object.fromEntries(kept)))
  }
  if (values.missing !== undefined && path.endsWith(`.${values.missing}.json`)) {
    console.log(textFor(Object.fromEntries(difference.missing.map((key) => [key, source[key] ?? '']))))
  }
  if (isWhole(difference)) continue
  failed ||= values.check
  const { missing, extra, broken } = difference
  console.error(
    `${path}: ${missing.length} missing, ${extra.length} too many, ${broken.length} with other placeholders`
  )
  const named = [...missing, ...extra, ...broken].slice(0, 10).map((key) => `  ${key.slice(0, 100)}`)
  if (values.missing === undefined) console.error(named.join('\n'))
}
if (failed) process.exitCode = 1
else if (values.check) console.log('translations are up to date')
