import { gap, type Words } from '../../text/types.ts'

/** Two words that people run together, and what they become. Word indexes of the pair's first word. */
export interface Contraction {
  readonly first: number
  readonly text: string
}

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const negated: Readonly<Record<string, string>> = {
  do: "don't",
  does: "doesn't",
  did: "didn't",
  is: "isn't",
  are: "aren't",
  was: "wasn't",
  were: "weren't",
  have: "haven't",
  has: "hasn't",
  had: "hadn't",
  will: "won't",
  would: "wouldn't",
  could: "couldn't",
  should: "shouldn't",
  can: "can't"
}

const joined: Readonly<Record<string, readonly string[]>> = {
  is: ['it', 'that', 'there', 'here', 'what', 'he', 'she'],
  are: ['we', 'you', 'they'],
  am: ['i'],
  will: ['i', 'we', 'you', 'they', 'he', 'she', 'it'],
  have: ['i', 'we', 'you', 'they']
}

const ending: Readonly<Record<string, string>> = { is: "'s", are: "'re", am: "'m", will: "'ll", have: "'ve" }

/** The words that may be the first of a pair, and those that may be the second, blanks between them. */
export const leaningWords = `let ${[...Object.keys(negated), ...Object.values(joined).flat()].join(' ')}`
export const leanedWords = `us not ${Object.keys(joined).join(' ')}`

/** What each first word may be joined with; "let" goes with "us". */
const pairs: ReadonlyMap<string, ReadonlySet<string>> = pairsOf()

function pairsOf(): ReadonlyMap<string, ReadonlySet<string>> {
  const made = new Map<string, Set<string>>([['let', new Set(['us'])]])
  const add = (first: string, second: string): void => {
    made.set(first, (made.get(first) ?? new Set()).add(second))
  }
  for (const first of Object.keys(negated)) add(first, 'not')
  for (const [second, firsts] of Object.entries(joined)) for (const first of firsts) add(first, second)
  return made
}

/** Whether a word may be the second of a pair: not, us, is, are, am, will, have. A look at its first letter spares most. */
function isSecond(word: string): boolean {
  switch (word.charCodeAt(0)) {
    case 105:
      return word === 'is'
    case 110:
      return word === 'not'
    case 97:
      return word === 'are' || word === 'am'
    case 117:
      return word === 'us'
    case 119:
      return word === 'will'
    case 104:
      return word === 'have'
    default:
      return false
  }
}

/** "What it is like", "than we are now", "here we are in Paris": the verb is spoken in full. */
const before = list(
  'what who whom whose which where when why how whatever whoever wherever whenever however than as like here there neither nor so and/or'
)
/** "You are too", "I am not": something leans on the verb. */
const after = list(
  'too so either neither not also both indeed and or but nor because when while if unless until than as again though although of'
)
/** "I have been", and not "I have a dog". */
const participle = list(
  'been had got done seen made heard found gone come become known grown taken given written read spent met kept left lost won built bought brought thought told said felt run sung eaten fallen forgotten chosen drawn driven worn begun held sent put set cut let paid sold stood understood'
)
const adverb = list('never always just already ever finally recently only')
/** "Let us know" asks to be told; "let us go" is "let's go". */
const together = list(
  'go see talk celebrate make take be get start begin keep meet eat dance play walk work try hope raise share remember look bring stand say call find play pretend move stop think'
)

function follows(words: Words, index: number): boolean {
  return index < words.count && words.gaps[index] === gap.none
}

function isParticiple(words: Words, index: number): boolean {
  const norm = words.norms[index] ?? ''
  if (adverb.has(norm)) return follows(words, index + 1) && isParticiple(words, index + 1)
  return participle.has(norm) || /^\p{L}{2,}ed$/u.test(norm)
}

/**
 * Pairs that are contracted in speech, where the grammar allows it: something follows in the same breath, and nothing
 * leans on the second word ("yes it is.", "more than you are used to" stay).
 */
export function findContractions(words: Words): readonly Contraction[] {
  const found: Contraction[] = []
  const { norms, count } = words
  for (let i = 0; i + 1 < count; i++) {
    const second = norms[i + 1] ?? ''
    if (!isSecond(second)) continue
    const first = norms[i] ?? ''
    if (!pairs.get(first)?.has(second)) continue
    // what is drawn out is meant to be heard: "I ammm so tired"
    if (!follows(words, i + 1) || words.spellings.has(i) || words.spellings.has(i + 1)) continue
    const text = contracted(words, i, first, second)
    if (text === undefined) continue
    found.push({ first: i, text })
    i++
  }
  return found
}

/** "I never do, but I am today": stressed, with nothing but a time or place behind it. */
const trailing = list('today tonight tomorrow now here there always still already again anyway though sometimes too')

/** "Do not only", "we are who we are", "do you have", "it is to be", "where I will be". */
const notBefore = list('only just merely simply so to too even')
const asWhat = list('who what where how that')
const doing = list("do does did don't didn't dont")
const afterIs = list('to what it')
const afterWill = list('and be power')

function isTrailing(words: Words, index: number): boolean {
  return trailing.has(words.norms[index] ?? '') && !follows(words, index + 1)
}

function contracted(words: Words, i: number, first: string, second: string): string | undefined {
  const { norms } = words
  const third = norms[i + 2] ?? ''
  const previous = i > 0 && words.gaps[i] !== gap.hard ? (norms[i - 1] ?? '') : ''
  if (second === 'not') {
    if (notBefore.has(third) || !follows(words, i + 2)) return undefined
    // "do or do not", "whether or not"
    if (previous === 'or') return undefined
    return negated[first]
  }
  if (second === 'us') return follows(words, i + 2) && together.has(third) && previous === '' ? "let's" : undefined
  if (!follows(words, i + 2)) return undefined
  if (before.has(previous) || (i > 1 && before.has(norms[i - 2] ?? '') && previous !== '')) return undefined
  // "we are who we are"
  const isBeing = second === 'is' || second === 'are' || second === 'am'
  if (isBeing && asWhat.has(third)) return undefined
  if (second === 'is' && third === 'not') return `${first}${ending[second]}`
  // "do you have", "don't you have"
  if (doing.has(previous) || isTrailing(words, i + 2)) return undefined
  if (after.has(third) || (second === 'is' && afterIs.has(third))) return undefined
  if (second === 'have') return isParticiple(words, i + 2) ? `${first}${ending[second]}` : undefined
  if (second === 'will' && afterWill.has(third)) return undefined
  return `${first}${ending[second] ?? ''}`
}
