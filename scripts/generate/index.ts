/** Makes everything that is made from something else. `--check` changes nothing and fails where a file is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { globSync } from 'tinyglobby'
import { buildEquality } from './equality.ts'
import { buildNetworks } from './networks.ts'
import { buildPhraseTable, readPhrases } from './phrase-table.ts'
import { buildShapes, wordsOfShapes } from './print-shapes.ts'
import { buildProfanities } from './profanities.ts'
import { buildPrompts } from './prompts.ts'
import { buildRuleIds, buildRuleIndex } from './rule-index.ts'
import { buildScoreTable, scoredWords } from './score-table.ts'
import { readShapes } from './shapes.ts'
import { buildTargets } from './targets.ts'
import { buildVerbTable } from './verb-table.ts'
import { allCommonWords, buildWordList, commonWords } from './word-list.ts'
import { buildWordTable, numberWords } from './word-table.ts'

const isCheck = process.argv.includes('--check')
const stale: string[] = []

function write(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  stale.push(relative('.', path))
  if (isCheck) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

const lexicons = globSync(['server/src/rules/*/lexicon.yaml', 'server/src/signals/lexicons/*.yaml'])
const ruleFolders = globSync('server/src/rules/*/rule.ts').map(dirname).sort()

// one list of words for all tables that go by words
const phrases = readPhrases(lexicons)
const shapes = readShapes(lexicons, 'server/src/signals/word-groups.yaml')
const common = commonWords()
const listed = [...phrases.words, ...wordsOfShapes(shapes), ...allCommonWords(common), ...scoredWords]
const words = numberWords(listed)
write('server/src/generated/word-table.ts', buildWordTable(listed))
write('server/src/generated/phrase-table.ts', buildPhraseTable(phrases, words))
write('server/src/generated/shapes.ts', buildShapes(shapes, words))
write('server/src/generated/word-list.ts', buildWordList(common, words))
write('server/src/generated/score-table.ts', buildScoreTable(words))

write('server/src/generated/equality.ts', await buildEquality('server/src/rules/insensitive/groups.yaml'))
write('server/src/generated/profanities.ts', await buildProfanities('server/src/rules/profanity/harmless.yaml'))
write('server/src/generated/targets.ts', buildTargets('server/src/score/targets.yaml'))
write('server/src/generated/networks.ts', buildNetworks('server/src/text/networks.yaml'))
write('server/src/generated/rules.ts', buildRuleIndex(ruleFolders))
write('server/src/generated/rule-ids.ts', buildRuleIds(ruleFolders))
write('server/src/generated/verb-table.ts', buildVerbTable())
write(
  'server/src/generated/prompts.ts',
  buildPrompts('server/src/rules/prompts', 'server/src/signals/lexicons/topics.yaml')
)

// what follows reads the rules themselves, so it comes after their index
const { buildPages } = await import('./pages.ts')
for (const [path, content] of await buildPages(ruleFolders)) write(path, content)
const { buildHintsSchema, buildManifest, buildSchema, buildWords } = await import('./settings.ts')
write('package.json', await buildManifest('package.json'))
write('package.nls.json', await buildWords('package.nls.json'))
write('server/sociable.config.schema.json', await buildSchema())
write('server/sociable.config.hints.schema.json', await buildHintsSchema())

if (isCheck && stale.length > 0) {
  console.error(`Generated files are stale; run "npm run generate":\n  ${stale.join('\n  ')}`)
  process.exit(1)
}
console.log(stale.length > 0 ? `generated:\n  ${stale.join('\n  ')}` : 'generated files are up to date')
