/** Builds the bank of questions and personal lines from `server/src/rules/prompts/*.yaml`, and refuses what cannot be used. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readLexicon } from './lexicon.ts'

interface Entry {
  readonly topic?: string
  readonly kind?: string
  readonly note: string
  readonly source: string
  readonly ask?: readonly string[]
  readonly say?: readonly string[]
}

/** Kinds of post, any, and posts that end with a question. */
const kinds = new Set(['promote', 'inform', 'share', 'talk', 'personal', 'give', 'question', 'any'])
const places = new Set(['place', 'pet', 'hobby', 'person', 'cause'])
const self = /\b(?:I|I'm|I'd|I've|I'll|me|my|mine|myself)\b/i
/** Ten posts in a row about one thing must not get the same line. */
const least = 10
const longest = 100

function problemOf(line: string, isQuestion: boolean): string | undefined {
  if (line.length > longest) return `is longer than ${longest} characters`
  for (const [, name] of line.matchAll(/\{(\w+)\}/g)) if (!places.has(name ?? '')) return `names {${name}}`
  if (/["’“”\\$]/.test(line)) return 'needs straight apostrophes and none of " \\ $'
  const outside = line.replace(/\[[^\]]*\]/g, '')
  if (/[[\]]/.test(outside)) return 'has a bracket that is not closed'
  if (isQuestion) return line.endsWith('?') ? undefined : 'does not end like a question'
  if (!/[.!]$/.test(line)) return 'does not end like a sentence'
  if (!line.includes('[')) return 'leaves nothing to fill in: a fact would be invented'
  return self.test(outside) ? undefined : 'says no I, me or my outside its brackets'
}

function readBank(path: string, topics: ReadonlySet<string>, isQuestion: boolean): Record<string, readonly string[]> {
  const bank: Record<string, readonly string[]> = {}
  for (const entry of parse(readFileSync(path, 'utf8')) as Entry[]) {
    const key = entry.topic !== undefined ? `topic-${entry.topic}` : (entry.kind ?? '')
    const where = `${path}: ${key || JSON.stringify(entry)}`
    if (entry.topic !== undefined ? !topics.has(key) : !kinds.has(key))
      throw new Error(`${where}: no such topic or kind`)
    if (!entry.note || !entry.source) throw new Error(`${where} needs a note and a source`)
    if (bank[key]) throw new Error(`${where} stands twice`)
    const lines = (isQuestion ? entry.ask : entry.say) ?? []
    if (new Set(lines).size !== lines.length) throw new Error(`${where} says the same twice`)
    if (lines.filter((line) => !line.includes('{')).length < least)
      throw new Error(`${where} needs at least ${least} lines that hold without a profile`)
    for (const line of lines) {
      const problem = problemOf(line, isQuestion)
      if (problem) throw new Error(`${where}: "${line}" ${problem}`)
    }
    bank[key] = lines
  }
  return bank
}

/** The module with both banks. */
export function buildPrompts(folder: string, topicLexicon: string): string {
  const topics = new Set(readLexicon(topicLexicon).map((entry) => entry.list ?? ''))
  const questions = readBank(`${folder}/questions.yaml`, topics, true)
  const personal = readBank(`${folder}/personal.yaml`, topics, false)
  const asked = [...topics].filter((topic) => topic.startsWith('topic-') && !questions[topic])
  if (asked.length > 0) throw new Error(`${folder}/questions.yaml has nothing to ask about ${asked.join(', ')}`)
  return `// Made by scripts/generate from ${folder}. Do not edit.

/** Lines by topic or kind. */
export type PromptBank = Readonly<Record<string, readonly string[]>>

export const questionBank: PromptBank = ${JSON.stringify(questions, undefined, 2)}

export const personalBank: PromptBank = ${JSON.stringify(personal, undefined, 2)}
`
}
