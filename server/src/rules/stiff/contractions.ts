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

/** The second words of all pairs. */
const seconds = new Set(['not', 'us', ...Object.keys(joined)])
const longestSecond = Math.max(...Array.from(seconds, (word) => word.length))

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
    if (second.length > longestSecond || !seconds.has(second)) continue
    // what is drawn out is meant to be heard: "I ammm so tired"
    if (!follows(words, i + 1) || words.spellings.has(i) || words.spellings.has(i + 1)) continue
    const first = norms[i] ?? ''
    const text = contracted(words, i, first, second)
    if (text === undefined) continue
    found.push({ first: i, text })
    i++
  }
  return found
}

/** "I never do, but I am today": stressed, with nothing but a time or place behind it. */
const trailing = list('today tonight tomorrow now here there always still already again anyway though sometimes too')

function isTrailing(words: Words, index: number): boolean {
  return trailing.has(words.norms[index] ?? '') && !follows(words, index + 1)
}

function contracted(words: Words, i: number, first: string, second: string): string | undefined {
  const { norms } = words
  const third = norms[i + 2] ?? ''
  const previous = i > 0 && words.gaps[i] !== gap.hard ? (norms[i - 1] ?? '') : ''
  if (second === 'not' && Object.hasOwn(negated, first)) {
    if (/^(?:only|just|merely|simply|so|to|too|even)$/.test(third) || !follows(words, i + 2)) return undefined
    // "do or do not", "whether or not"
    if (previous === 'or') return undefined
    return negated[first]
  }
  if (first === 'let' && second === 'us')
    return follows(words, i + 2) && together.has(third) && previous === '' ? "let's" : undefined
  if (!joined[second]?.includes(first) || !follows(words, i + 2)) return undefined
  if (before.has(previous) || (i > 1 && before.has(norms[i - 2] ?? '') && previous !== '')) return undefined
  // "we are who we are"
  if (/^(?:who|what|where|how|that)$/.test(third) && /^(?:is|are|am)$/.test(second)) return undefined
  if (second === 'is' && third === 'not') return `${first}${ending[second]}`
  // "do you have", "don't you have"
  if (/^(?:do|does|did|don't|didn't|dont)$/.test(previous) || isTrailing(words, i + 2)) return undefined
  if (after.has(third) || (second === 'is' && /^(?:to|what|it)$/.test(third))) return undefined
  if (second === 'have') return isParticiple(words, i + 2) ? `${first}${ending[second]}` : undefined
  if (second === 'will' && /^(?:and|be\s*$|power)$/.test(third)) return undefined
  return `${first}${ending[second] ?? ''}`
}
