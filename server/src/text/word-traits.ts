/**
 * What a word says by itself, whatever stands around it: bits that are worked out when a word is first met and go with it
 * (`Words.traits`), so that whoever asks has no list to look into.
 */
export const trait = {
  /** Of which language the word is a sign: one of `languageSign`. */
  language: 3,
  /** One of the small words that hold sentences together. */
  small: 4,
  /** Who speaks, and to whom. */
  firstPerson: 8,
  weVoice: 16,
  youAddress: 32,
  /** Turns down what follows it; does not; speaks of what follows it. */
  negator: 64,
  notNegator: 128,
  sayer: 256,
  /** A number, or a price. */
  figure: 512,
  /** What it is read as where no word is meant: one of `reading`, times `readingUnit`. */
  reading: 7 << 10,
  /** Two capitals in a row; capitals on both sides of an apostrophe. */
  capitals: 1 << 13,
  apartCapitals: 1 << 14,
  /** Letters beyond the plain ones. */
  otherLetters: 1 << 15,
  /** Two times x in a row. */
  kisses: 1 << 16,
  /** A comma, as in "1,200". */
  comma: 1 << 17,
  /** Of what stands between words: an exclamation or question mark, and two in a row. */
  mark: 1 << 18,
  pile: 1 << 19,
  /** An apostrophe or a hyphen right behind a word. */
  joiner: 1 << 21,
  /** May stand between a pause and the start of a clause proper. */
  joins: 1 << 20
} as const

/** Words of somebody who speaks for herself. */
export const speakerWords = "i i'm i've i'd i'll im ive me my mine myself"

/** Words between a pause and the start of a clause proper. */
export const clauseJoins = 'so and then or but please pls just simply now well hey also go kindly seriously'

export const languageSign = { none: 0, ours: 1, theirs: 2, otherLetters: 3 } as const

/** A word read as itself, without its apostrophes, or as a number of some sort. */
export const reading = { itself: 0, bare: 1, number: 2, money: 3, percent: 4, clock: 5 } as const
export const readingUnit = 1 << 10

const { ours, theirs } = languageSign
const { small, firstPerson, weVoice, youAddress, negator, notNegator, sayer } = trait

/** The commonest function words of English: hardly a sentence does without one. */
const english =
  "the a an and or but of to in on at for with from by is are was were be been am it its it's he she they we you i i'm my our their his her this that these those not no so if as do does did have has had will would can could just all what when who how why there here up out about me us them than then too very get got like more new now one over after before your you're don't can't let's let u r im dont"

/** The same for the languages that posts are most often in, where they are not also common English words. */
const foreign =
  'der die das und ist nicht ein eine mit auf für ich wir sie auch von zu dem den el los las una con por para que es del se y en lo su como más le la les des un une est et pas dans pour sur que qui il au avec ce je nous vous il lo gli di che per non una sono è della nel com não uma para os dos das no na é het een van niet ik je en op dat wij zijn voor och att det som är på inte jag av med til ikke jeg på og ve bir bu için çok da ang mga sa ng na ako ko yang dan di untuk ini itu dengan tidak i w na się nie jest to z do'

const lists: readonly (readonly [bits: number, words: string])[] = [
  [theirs, foreign],
  [ours, english],
  [
    small,
    "the a an of to in on at for with from by is are was were be been am it its it's he she they we you i i'm my me your our their his her this that these those not no so if as do does did have has had will would can could just all what when how why there here up out about us them than then too very get got and or but"
  ],
  [firstPerson, speakerWords],
  [weVoice, "we we're we've we'd we'll weve our ours us ourselves"],
  [youAddress, "you you're you've you'd you'll youre youve your yours yourself yourselves u ur y'all yall"],
  [
    negator,
    "not never no without stop stopped avoid skip don't dont doesn't didn't won't wont wouldn't can't cannot isn't aren't wasn't ain't hate tired sick instead nobody nothing neither nor hardly refuse enough"
  ],
  // "Not only …" and "no need to wait" push as hard as the plain phrase; "don't" before "miss" belongs to the phrase itself
  [notNegator, 'only just wonder doubt matter longer better wait'],
  [
    sayer,
    'say says saying said yell yelling shout shouting scream screaming shout write writing type typing read reading hear hearing word words phrase phrases'
  ],
  [trait.joins, clauseJoins]
]

const listed = new Map<string, number>()
for (const [bits, words] of lists) {
  for (const word of words.split(' ')) {
    const known = listed.get(word) ?? 0
    // a common English word is no sign of another language
    listed.set(word, (bits === ours ? known & ~trait.language : known) | bits)
  }
}

/** Letters of scripts that English is never written in. Latin with marks is no sign: people have names. */
const otherScript = /[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff\uff66-\uffdc]/
const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

function isSmall(code: number): boolean {
  return code > 96 && code < 123
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91
}

/** Of a word in its plain form that is not plain letters alone. */
function figureTraits(norm: string): number {
  const first = norm.charCodeAt(0)
  if (isSmall(first) && norm.includes("'")) return reading.bare * readingUnit
  const isMoney = (first === 36 || first === 0xa3 || first === 0x20ac) && isDigit(norm.charCodeAt(1))
  if (isMoney) return trait.figure | (reading.money * readingUnit)
  const isFigure = isDigit(first) ? trait.figure : 0
  if (isFigure === 0 && !/\d/.test(norm)) return 0
  if (isSmall(first)) return reading.number * readingUnit
  if (norm.endsWith('%')) return isFigure | (reading.percent * readingUnit)
  return isFigure | ((clock.test(norm) ? reading.clock : reading.number) * readingUnit)
}

/** Of a word as it is written. */
function writtenTraits(raw: string): number {
  let bits = 0
  let last = 0
  let beforeLast = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (isCapital(code)) {
      if (isCapital(last)) bits |= trait.capitals
      else if ((last === 39 || last === 0x2019) && isCapital(beforeLast)) bits |= trait.apartCapitals
    } else if (code === 44) bits |= trait.comma
    // beyond plain letters and punctuation
    else if (code > 0xbf && (code < 0x2000 || code > 0x206f)) bits |= trait.otherLetters
    if ((code | 32) === 120 && (last | 32) === 120) bits |= trait.kisses
    beforeLast = last
    last = code
  }
  return (bits & trait.otherLetters) !== 0 && /\p{Lu}{2}/u.test(raw) ? bits | trait.capitals : bits
}

/** The traits of a word as it is written (`raw`), and in its plain form (`norm`). */
export function traitsOf(raw: string, norm: string): number {
  let bits = listed.get(norm) ?? 0
  if ((bits & trait.language) === 0 && norm.charCodeAt(0) > 0x36f && otherScript.test(norm))
    bits |= languageSign.otherLetters
  return bits | writtenTraits(raw) | (isPlain(norm) ? 0 : figureTraits(norm))
}

/** Of small letters from a to z alone. */
function isPlain(norm: string): boolean {
  for (let at = 0; at < norm.length; at++) if (!isSmall(norm.charCodeAt(at))) return false
  return true
}
