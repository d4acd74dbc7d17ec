import type { Change, PostView } from '../types.ts'

interface Turn {
  /** Matches from the start of a clause, in lower or upper case; `lead` is kept. */
  readonly pattern: RegExp
  /** What replaces the match, as at a sentence's start; undefined where it would not be English. */
  readonly write: (match: RegExpExecArray, rest: string) => string | undefined
}

const adverb = '(?: (?:also|now|currently|always|still|even|proudly|happily|gladly|actually|really|only|regularly))?'
const buyers =
  'customers|clients|guests|members|patients|patrons|readers|students|visitors|residents|subscribers|buyers|users|listeners'
/** A noun phrase can start with these, or with any other word that is no function word. */
const noObject =
  /^\s*(?:(?:it|them|him|her|back|away|others|everyone|people|one|something|birth|thanks|credit|way|to|for|that|on|in|at|from|by|with|as|and|or|but|up|out|off)\b|[,.;:!?…\ufffc]|$)/i
/** Somebody else than the reader receives it. */
const otherReceiver = new RegExp(
  `\\b(?:to|for) (?:all |both |the |these |those |many |other |local |small |large |every |any |each |over |\\d+ )*(?:businesses|business|companies|organi[sz]ations|families|homeowners|people|individuals|kids|children|women|men|schools|churches|communities|veterans|${buyers}|everyone|teams|brands|startups|entrepreneurs|employers|seniors|parents|couples)\\b`,
  'i'
)

/** "also" and the like stand where they stood; "proudly" goes with the pride. */
function kept(word: string | undefined): string {
  const said = word?.trim().toLowerCase() ?? ''
  return said === '' || /^(?:proudly|happily|gladly|currently|actually|really|regularly)$/.test(said) ? '' : ` ${said}`
}

const turns: readonly Turn[] = [
  {
    // "We offer (you) X": "You get X"
    pattern: new RegExp(
      `^we(${adverb}) (?:offer|provide|give|supply)(?: (?:you|(?:all )?(?:of )?our (?:valued |loyal |lovely )?(?:${buyers})))?(?: with)?(?= )`,
      'i'
    ),
    write: ([, word], rest) => (noObject.test(rest) || otherReceiver.test(rest) ? undefined : `You${kept(word)} get`)
  },
  {
    // "We are now offering X": "You can now get X"
    pattern: new RegExp(`^we(?:['’]re| are)(${adverb}) (?:offering|providing)(?: you)?(?: with)?(?= )`, 'i'),
    write: ([, word], rest) =>
      noObject.test(rest) || otherReceiver.test(rest) ? undefined : `You can${kept(word)} get`
  },
  {
    // "We can offer you X", "We will provide X"
    pattern: /^we(?:(?:['’]| wi)ll| can)( also| now| even)? (?:offer|provide|give)(?: you)?(?: with)?(?= )/i,
    write: ([all, word], rest) =>
      noObject.test(rest) || otherReceiver.test(rest)
        ? undefined
        : `You${/ll/.test(all) ? '’ll' : ' can'}${kept(word)} get`
  },
  {
    // "We help you to find X": "With our help you can find X"
    pattern: /^(?:we(?: can|(?:['’]| wi)ll)?|let us)(?: also)? help you(?: to)?(?= )/i,
    write: (_, rest) =>
      /^ (?:with|in|on|by|through|and|or|if|when|at|out)\b/i.test(rest) ? undefined : 'With our help you can'
  },
  {
    // "We let you try X": "With us you can try X"
    pattern: /^we(?: can| will|['’]ll)?(?: also)? (?:let|allow|enable) you(?: to)?(?= )/i,
    write: (_, rest) => (/^ (?:in|on|by|know|down|out|go|and)\b/i.test(rest) ? undefined : 'With us you can')
  },
  {
    // "We stock X": "Here you’ll find X"
    pattern: new RegExp(`^we(${adverb}) (?:stock|sell|carry)(?= )`, 'i'),
    write: ([, word], rest) =>
      noObject.test(rest) || otherReceiver.test(rest) ? undefined : `Here you’ll${kept(word)} find`
  },
  {
    // "We have a wide range of X": "You’ll find a wide range of X"
    pattern:
      /^we(?:['’]ve got| have| also have)(?= (?:an? (?:wide|huge|great|large|full|big|vast|lovely|beautiful|good|new) (?:range|selection|variety|choice|assortment|collection|array) of|lots of|plenty of|(?:over |more than )?(?:\d[\d,]*|dozens of|hundreds of|thousands of) (?!years|employees|locations|offices|members|stores|followers|customers|clients|people|staff|days|hours|weeks|months|of )\p{L}))/iu,
    write: () => 'You’ll find'
  },
  {
    // "Our customers get X": "You get X"
    pattern: new RegExp(
      `^our (?:valued |loyal )?(?:${buyers})(?= (?:get|can|will|receive|save|benefit|deserve|have|enjoy|are|know|trust|choose|pay)\\b)(?! (?:are|have) (?:saying|said|our|the reason|always right|what|who|been|spoken|told|asked))`,
      'i'
    ),
    write: (_, rest) => (/\b(?:their|they|them|themselves)\b/i.test(rest) ? undefined : 'You')
  },
  {
    // "Our app lets you order X": "With our app you can order X"
    pattern:
      /^our ((?!(?:customers|clients|goal|mission|aim|job|team|staff|experts|people)\b)(?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:lets?|allows?|enables?|helps?) you(?: to)?(?= )/iu,
    write: ([, thing], rest) =>
      /\b(?:that|which|who|is|are|has|have|can|will)\b/i.test(thing ?? '') ||
      /^ (?:with|in|on|by|through|out)\b/i.test(rest)
        ? undefined
        : `With our ${thing} you can`
  },
  {
    // "Our plan gives you X": "With our plan you get X"
    pattern:
      /^our ((?!(?:customers|clients|goal|mission|aim|job)\b)(?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:gives?|offers?|brings?|provides?) you(?: with)?(?= )/iu,
    write: ([, thing], rest) =>
      /\b(?:that|which|who|is|are|has|have|can|will)\b/i.test(thing ?? '') || noObject.test(rest)
        ? undefined
        : `With our ${thing} you get`
  },
  {
    // "Our company offers X": "With us you get X"
    pattern:
      /^our (?:company|firm|business|team|shop|store|agency|studio|clinic|practice|brand) (?:offers|provides)(?= )/i,
    write: (_, rest) => (noObject.test(rest) || otherReceiver.test(rest) ? undefined : 'With us you get')
  },
  {
    // "We believe you deserve X", "We’re sure you’ll love X"
    pattern:
      /^we(?:['’]re| are)? (?:believe|know|think|feel|sure|confident|certain|convinced)(?: that)?(?= you(?:['’]ll| will| deserve| should| can)\b)/i,
    write: () => ''
  },
  {
    // "We invite you to X": "You’re invited to X"
    pattern: /^we(?: would like to|['’]d like to|['’]d love to| want to)? invite you(?= to\b)/i,
    write: () => 'You’re invited'
  }
]

/** The start of a sentence, and "At Acme," and the like before it. */
function clauseStart(): RegExp {
  return /(?<=^|[.!?…]["”’)]?\s|\n|[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f? ?)[ \t*•–—-]*((?:(?:at|here at|with|from) [^,.!?\n]{2,40}, |today,? |here,? |this (?:week|weekend|month|spring|summer|autumn|fall|winter),? |and |plus,? |now,? )?)(?=(?:we|our|let us)\b)/giu
}

function sentenceRest(masked: string, from: number, to: number): string {
  const rest = masked.slice(from, to)
  const end = /[.!?…\n]/.exec(rest)
  return end ? rest.slice(0, end.index) : rest
}

function inCase(written: string, original: string, following: string): { text: string; swallow: number } {
  const isUpper = /^\p{Lu}/u.test(original)
  if (written !== '')
    return { text: isUpper ? written : written.charAt(0).toLowerCase() + written.slice(1), swallow: 0 }
  // the words before "you" go: "you" takes over
  const next = following.trimStart()
  const first = next.charAt(0)
  return { text: isUpper ? first.toUpperCase() : first, swallow: following.length - next.length + 1 }
}

/** Turns what "we" offer into what "you" get, sentence by sentence, where that is English. */
export function turnToReader({ post }: PostView): readonly Change[] {
  const { masked, body, text } = post
  const changes: Change[] = []
  for (const lead of masked.slice(body.start, body.end).matchAll(clauseStart())) {
    const start = body.start + lead.index + lead[0].length
    const clause = sentenceRest(masked, start, body.end)
    for (const { pattern, write } of turns) {
      const match = pattern.exec(clause)
      if (!match) continue
      const rest = clause.slice(match[0].length)
      const written = write(match, rest)
      if (written === undefined) continue
      const mark = text.includes('’') || !text.includes("'") ? '’' : "'"
      const { text: words, swallow } = inCase(written.replace(/’/g, mark), text.charAt(start), rest)
      changes.push({ start, end: start + match[0].length + swallow, text: words })
      break
    }
  }
  return changes
}
