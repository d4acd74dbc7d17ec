/**
 * Compares our findings with retext-equality's own on real posts: same places, same ids, for every choice of groups.
 *
 *     npx tsx scripts/equality-differential.ts PATH.jsonl …
 *
 * Each input line is {"id","text"}. Prints mismatches and how long either took; fails where there is one.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { findInsensitive, type InsensitiveGroups } from '../server/src/signals/insensitive-phrases.ts'
import { parsePlainPost } from '../server/src/text/parse-post.ts'
import { pluginFindings } from './equality-plugin.ts'

const choices: readonly InsensitiveGroups[] = [
  { condescending: false, pronounsAndKin: false },
  { condescending: true, pronounsAndKin: true }
]

let mismatches = 0
for (const path of process.argv.slice(2)) {
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  let findings = 0
  let ours = 0
  let theirs = 0
  for (const line of rows) {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const post = parsePlainPost(text)
    for (const groups of choices) {
      const start = performance.now()
      const own = findInsensitive(post, groups).map((found) => `${found.start}-${found.end} ${found.id}`)
      const middle = performance.now()
      post.tree()
      const parsed = performance.now()
      const plugin = pluginFindings(post, groups)
      ours += middle - start
      theirs += performance.now() - parsed
      findings += plugin.length
      if ([...own].sort().join('\n') === [...plugin].sort().join('\n')) continue
      mismatches++
      console.log(`${id}: ours [${own.join(', ')}] plugin [${plugin.join(', ')}]\n  ${JSON.stringify(text)}`)
    }
  }
  console.log(
    `${basename(path)}: ${rows.length} posts, ${findings} findings, ours ${ours.toFixed(0)} ms (with its trees), plugin ${theirs.toFixed(0)} ms (without)`
  )
}
console.log(`${mismatches} mismatches`)
if (mismatches > 0) process.exitCode = 1
