/**
 * Writes ThirdPartyNotices.txt from what the bundles hold; `--check` only fails where it is stale.
 *
 *   npx tsx scripts/notices.ts [--check]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thirdPartyNotices } from './package/third-party-notices.ts'

const root = join(import.meta.dirname, '..')
const path = join(root, 'ThirdPartyNotices.txt')
const text = await thirdPartyNotices(root)
const isStale = !existsSync(path) || readFileSync(path, 'utf8') !== text
if (isStale && process.argv.includes('--check')) {
  console.error('ThirdPartyNotices.txt is stale; run "npm run notices".')
  process.exitCode = 1
} else {
  if (isStale) writeFileSync(path, text)
  console.log(isStale ? 'ThirdPartyNotices.txt is written' : 'ThirdPartyNotices.txt is up to date')
}
