import * as l10n from '@vscode/l10n'
import { gap, type Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Right to stand twice: "that that", "gave her her book", "log in in the morning". */
const rightTwice = words('that had her his was do did up out over off can it you what this there so no very')

/** Said twice on purpose. */
const forEffect = words(
  'really very so too much many long far way more super pretty big old good great nice hot cold soon never ever always only just no yes yeah yep nope ok okay oh ah aha ha haha hehe ho hey hi hello bye night now well there here please wait stop go run come hear look see knock tick tock tut tsk blah beep boo choo chop chug clap cha ding dong woof meow moo quack vroom zoom bang boom bla na la da doo dah ooh uh um er hmm mmm shh wow yay yum whoa sorry thanks love hate again back half fifty win sing dance dig pop cup bora walla wagga paw tom tum bon pom can gin aye baby girl boy mom mama dada papa dear fun food hush please rain snow work money home fast easy slow slowly dead red blue green pink die loud tight right left up down out in twenty cute sweet sad mad true real bad sick late early day days time times duran mahi ylang tuk pad lang'
)

/** Small words that nobody says twice on purpose. */
const glue = words(
  "the a an of to and or for with at by from as if but these those my your our their its he she we they i are were be been being have has will would could should shall may might must into about than then not am which when where why how some any all each every between through during before after because while until since me him us them let get got has who is it's he's she's i'm you're we're they're i've"
)

/** Small words that end a verb as often as they start a place or a time. */
const particles = words('in on')

/** Verbs that take such a word with them: "came in in a hurry", "let him in in the end", "carry on on Monday". */
const taking =
  /^(?:(?:com|mov|giv|typ|phon|div|pil|hang|driv)(?:e|es|ed|ing)|came|gave|go|goes|going|gone|went|gets?|got|getting|gotten|(?:log|plug|drop|pop|step)(?:s|ged|ped|ging|ping)?|(?:check|tun|sign|turn|switch|carr|carri|clock|call|join|dial|break|bring|add|hand|stay|burst|walk|cav|key|kick|hold|keep|pass|press|sleep|bust|cash|clos|dig|fill|fit|jump|look|mov|pull|push|rush|settl|squeez|toun|tuck|wad|latch|soldier|cling|hook|roll|rain|cheer|head|fall|hurr)(?:e|es|s|ed|ing|y|ies|ied)?|let|lets|letting|left|leaves?|held|kept|slept|brought|broke|fell|ran|runs?|running|rang|rings?|drove|dove|zoom(?:s|ed|ing)?|tap(?:s|ped)?|set|sets|crash(?:es|ed)?|book(?:s|ed)?|dropped|stays?|works?)$/
/** "It's on on Tuesday", "he'll be in in an hour". */
const being =
  /^(?:is|are|was|were|be|been|being|isn't|wasn't|aren't|weren't|.+'(?:s|re|m)|whats|its|right|still|back|not)$/

/** Whether the first of "in in" belongs to the verb before it. */
function endsVerb(post: Post, first: number): boolean {
  const { norms, gaps } = post.words
  if (gaps[first] === gap.hard || first === 0 || being.test(norms[first - 1] ?? '')) return true
  // "let him in", "turned the oven on", but not "lives with his mum in"
  for (let i = first; i > 0 && i > first - 4 && gaps[i] !== gap.hard; i--)
    if (taking.test(norms[i - 1] ?? '')) return true
  return false
}

/** "What it is is a bath", "the thing that matters is is it safe": a clause may end in "is". */
const clause = words('what all that which who how where when why thing problem question point issue truth fact is')

function endsClause(post: Post, first: number): boolean {
  const { norms, gaps } = post.words
  for (let i = first; i >= 0 && i > first - 10; i--) {
    if (i < first && clause.has(norms[i] ?? '')) return true
    if (gaps[i] === gap.hard) return false
  }
  return false
}

function isEmphatic(post: Post, second: number): boolean {
  const { words, text } = post
  const end = words.ends[second] ?? 0
  // "dogs dogs dogs", "pizza pizza!", "run run 🏃"
  return (
    words.norms[second + 1] === words.norms[second] ||
    /^\s*(?:[!…,]|\.\.|$|\ufffc|[\r\n])/.test(post.masked.slice(end, end + 4)) ||
    text[end] === '-'
  )
}

export default defineRule({
  id: 'repeated-word',
  scope: 'post',
  level: 'info',
  summary: 'Has a word twice in a row',
  why: 'A word typed twice is easy to overlook when you know what you meant, and it makes a reader stumble.',
  essay: [1],
  example: { before: 'See you at the the market', after: 'See you at the market' },
  needs: mark.doubled,
  *check({ post }) {
    const { words, text } = post
    for (let i = 1; i < words.count; i++) {
      const norm = words.norms[i] ?? ''
      if (norm !== words.norms[i - 1] || words.gaps[i] !== gap.none || rightTwice.has(norm)) continue
      // "so sooo tired"
      if (words.spellings.has(i - 1) || words.spellings.has(i)) continue
      const start = words.starts[i - 1] ?? 0
      const end = words.ends[i] ?? 0
      const first = text.slice(start, words.ends[i - 1] ?? 0)
      const second = text.slice(words.starts[i] ?? 0, end)
      const isGlue = glue.has(norm) || particles.has(norm)
      if (particles.has(norm) && endsVerb(post, i - 1)) continue
      if (norm === 'is' && endsClause(post, i - 1)) continue
      if (!/^[ \t\u00a0]+$/.test(text.slice(start + first.length, end - second.length))) continue
      if (i > 1 && words.norms[i - 2] === norm && words.gaps[i - 1] === gap.none) continue
      if (/\p{N}/u.test(norm) || (norm.length < 2 && !isGlue) || isEmphatic(post, i)) continue
      // "at the The Range Café"
      if (/^\p{Lu}/u.test(second) && (/^\p{Ll}/u.test(first) || /^\p{Lu}\p{Ll}/u.test(second))) continue
      if (
        !isGlue &&
        (forEffect.has(norm) || norm.length < 4 || /(.)\1$|(.{2,3})\2/.test(norm) || first !== first.toLowerCase())
      )
        continue
      yield {
        start,
        end,
        ...(isGlue ? {} : { level: 'hint' as const }),
        message: filled(l10n.t('“{0}” stands here twice. Once is enough.'), second),
        data: end - second.length
      }
    }
  },
  edits(finding, { post }) {
    const second = finding.data as number
    const first = post.text.slice(finding.start, second).trimEnd()
    const change = { start: finding.start + first.length, end: finding.end, text: '' }
    return [{ kind: 'fix', title: l10n.t('Say it once'), changes: [change], isPreferred: true }]
  }
})
