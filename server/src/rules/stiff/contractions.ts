import { gap, type Post, type Range } from '../../text/types.ts'

/** Two words (or "cannot") that people say as one, and how. */
export interface Contractible extends Range {
  /** With a straight apostrophe, in lower case. */
  readonly short: string
}

const negatives = 'do does did is are was were have has had would could should'.split(' ')
const withNot = new Map([
  ...negatives.map((verb) => [verb, `${verb}n't`] as const),
  ['can', "can't"],
  ['will', "won't"]
])

const pronouns = 'i you he she it we they that there here what who'.split(' ')
const be: Readonly<Record<string, string>> = {
  i: 'am',
  you: 'are',
  we: 'are',
  they: 'are',
  he: 'is',
  she: 'is',
  it: 'is',
  that: 'is',
  there: 'is',
  here: 'is',
  what: 'is',
  who: 'is'
}
const ending: Readonly<Record<string, string>> = { am: "'m", are: "'re", is: "'s" }

/** After these the verb closes a clause of its own ("what it is like", "as it is now") and stays whole. */
const leads = new Set(
  "how what where who when why which whatever whoever wherever as than if whether than' so since because like".split(
    ' '
  )
)

/** Words that cannot follow a contracted verb: the verb would then carry the stress. */
const stressed = new Set('and or but nor because that if when than too either not'.split(' '))

/** "Do not" as a command about words ("do not disturb" on a sign) reads the same contracted; "not only … but" does not. */
const fixedAfterNot = new Set(['only', 'just', 'merely'])

function isPlainBlank(text: string): boolean {
  return /^[ \t\u00a0]+$/.test(text)
}

/**
 * Where a post says in two words what people say in one, only where English allows it: "it is raining", but not "yes,
 * it is.", "what it is like" or "it IS raining".
 */
export function findContractible(post: Post): readonly Contractible[] {
  const { words, text } = post
  const { norms, starts, ends, gaps, count } = words
  const found: Contractible[] = []
  const at = (index: number): string => text.slice(starts[index] ?? 0, ends[index] ?? 0)
  const isJoined = (index: number): boolean =>
    index < count && gaps[index] === gap.none && isPlainBlank(text.slice(ends[index - 1] ?? 0, starts[index] ?? 0))
  for (let i = 0; i < count; i++) {
    const first = norms[i] ?? ''
    if (first === 'cannot' && at(i) === at(i).toLowerCase()) {
      found.push({ start: starts[i] ?? 0, end: ends[i] ?? 0, short: "can't" })
      continue
    }
    if (!isJoined(i + 1)) continue
    const second = norms[i + 1] ?? ''
    // capitals carry stress: "it IS", "do NOT"
    if (at(i + 1) !== second || !/^(?:I|[A-Z]?[a-z]+)$/.test(at(i))) continue
    const range = { start: starts[i] ?? 0, end: ends[i + 1] ?? 0 }
    const negative = second === 'not' ? withNot.get(first) : undefined
    if (negative) {
      const isOnly = isJoined(i + 2) && fixedAfterNot.has(norms[i + 2] ?? '')
      if (!isOnly) found.push({ ...range, short: negative })
      i++
      continue
    }
    if (!pronouns.includes(first) || be[first] !== second || !isJoined(i + 2)) continue
    const before = gaps[i] === gap.hard ? '' : (norms[i - 1] ?? '')
    const after = norms[i + 2] ?? ''
    if (leads.has(before) || stressed.has(after) || /^\p{Lu}/u.test(at(i + 2))) continue
    // "it is not": the negative reads better, and is found there
    if ((first === 'what' || first === 'who' || first === 'that') && gaps[i] !== gap.hard) continue
    found.push({ ...range, short: `${first}${ending[second] ?? ''}` })
    i++
  }
  return found
}
