import { verbBase, verbFormsOf } from './verb-forms.ts'

const modals = /^(can|could|will|would|should|might|have to|need to)\b/i
const contracted: Readonly<Record<string, string>> = {
  "you're": 'are you',
  "you've": 'have you',
  "you'll": 'will you',
  "you'd": 'would you',
  youre: 'are you',
  youve: 'have you'
}
const adverb =
  /^(?:also|really|too|ever|still|already|always|secretly|just|totally|absolutely|truly|sometimes|often|never)\s+/i

/** "agree" after "you": do you agree. Past forms ask in the past. */
function askYou(rest: string): string | undefined {
  const lead = adverb.exec(rest)?.[0] ?? ''
  const tail = rest.slice(lead.length)
  const word = /^([\p{L}'’]+)/u.exec(tail)?.[1]
  if (!word) return undefined
  const norm = word.toLowerCase().replace(/’/g, "'")
  const after = tail.slice(word.length)
  if (/^(?:are|were)$/.test(norm)) return `${norm} you ${lead}${after.trimStart()}`
  if (/^(?:can't|cannot|can)$/.test(norm) && /^\s*(?:not\s+)?wait\b/.test(norm === 'can' ? after : ` ${after.trim()}`))
    return `who else can't ${after.trim().replace(/^not\s+/, '')}`
  if (/^(?:can|could|will|would|should)$/.test(norm)) return `${norm} you ${lead}${after.trimStart()}`
  if (/^(?:don't|didn't|can't|won't|haven't|aren't|wouldn't)$/.test(norm) && after.trim() === '') return undefined
  if (/^(?:don't|didn't|can't|won't|haven't|aren't|wouldn't)$/.test(norm))
    return `${norm} you ${lead}${after.trimStart()}`
  if (norm === 'had') return `did you ${lead}have${after}`
  const base = verbBase(norm)
  if (norm === 'have') {
    const next = /^\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
    const nextBase = verbBase(next)
    const isDone =
      /^(?:been|ever|never|already)$/.test(next) ||
      (nextBase !== undefined && nextBase !== next && verbFormsOf(nextBase)?.[4] === next)
    return isDone ? `have you ${lead}${after.trimStart()}` : `do you ${lead}have${after}`
  }
  if (norm === 'feel' || norm === 'wish' || norm === 'wanna' || base === norm) return `do you ${lead}${tail}`
  const forms = base ? verbFormsOf(base) : undefined
  if (base && forms?.[3] === norm) return `did you ${lead}${base}${after}`
  // a word that we do not know stands where a verb must
  return base === undefined && /^[a-z]{3,}$/.test(norm) && !/(?:ly|ed|ing|s)$/.test(norm)
    ? `do you ${lead}${tail}`
    : undefined
}

/** A clause about somebody else: "this made you smile" is "did this make you smile". */
function askOther(clause: string): string | undefined {
  const match = /^(this|that|it|he|she|they|these|we|your \S+|the \S+)\s+([\p{L}'’]+)(.*)$/isu.exec(clause)
  if (!match) return undefined
  const [, subject = '', word = '', after = ''] = match
  const norm = word.toLowerCase().replace(/’/g, "'")
  if (/^(?:is|are|was|were|can|could|will|would|should|has)$/.test(norm)) return `${norm} ${subject}${after}`
  const base = verbBase(norm)
  const forms = base ? verbFormsOf(base) : undefined
  if (!base || !forms) return undefined
  if (forms[1] === norm) return `does ${subject} ${base}${after}`
  if (forms[3] === norm && norm !== base) return `did ${subject} ${base}${after}`
  return norm === base && /^(?:they|these|we)$/i.test(subject) ? `do ${subject} ${base}${after}` : undefined
}

/**
 * A statement to the reader as a question to him, in lower case and without a mark: "you love jam" is "do you love
 * jam". Undefined where we do not know how to ask.
 */
export function toQuestion(clause: string): string | undefined {
  const trimmed = clause
    .trim()
    .replace(/^(?:u|ya)\b/i, 'you')
    .replace(/^ur\b/i, "you're")
  const short = /^(you['’](?:re|ve|ll|d)|youre|youve)\s+/i.exec(trimmed)
  if (short?.[1]) {
    const lead = contracted[short[1].toLowerCase().replace(/’/g, "'")]
    return lead ? `${lead} ${trimmed.slice(short[0].length)}` : undefined
  }
  const you = /^you\s+(?:all\s+|guys\s+)?/i.exec(trimmed)
  if (you) return askYou(trimmed.slice(you[0].length))
  if (modals.test(trimmed)) return undefined
  return askOther(trimmed)
}
