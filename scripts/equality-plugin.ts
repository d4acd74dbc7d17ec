/** What retext-equality itself reports on a post: the yardstick for our own search. */
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { equalityPhrases, isOn } from '../server/src/signals/equality-table.ts'
import type { InsensitiveGroups } from '../server/src/signals/insensitive-phrases.ts'
import type { Post } from '../server/src/text/types.ts'

const runners = new Map<string, ReturnType<typeof runnerFor>>()

function runnerFor(groups: InsensitiveGroups) {
  const ignore = equalityPhrases().flatMap(({ phrase }, row) => (isOn(row, groups) ? [] : [phrase]))
  return unified().use(retextEquality, { ignore }).freeze()
}

/** The plugin's messages on the post's prose tree as "start-end id", in order, with the phrases of groups that are off ignored. */
export function pluginFindings(post: Post, groups: InsensitiveGroups): readonly string[] {
  const key = JSON.stringify(groups)
  const runner = runners.get(key) ?? runnerFor(groups)
  runners.set(key, runner)
  const file = new VFile(post.masked)
  runner.runSync(post.tree(), file)
  return file.messages.map((message) => {
    const place = message.place
    if (!place || !('start' in place)) throw new Error(`a message without a place: ${message.reason}`)
    return `${place.start.offset}-${place.end.offset} ${message.ruleId}`
  })
}
