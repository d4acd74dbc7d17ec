import type { Range } from '../text/types.ts'

/** A number in a text, in figures or words: two that mean the same have the same `value`. */
export interface Figure extends Range {
  /** Such as `20%`, `$5`, `t7:30pm` or `n1200`. */
  readonly value: string
  readonly type: 'percent' | 'money' | 'time' | 'number'
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const named: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const)
])
const ordinals: ReadonlyMap<string, number> = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 3])
)
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['k', 1000],
  ['m', 1e6],
  ['bn', 1e9]
])

const currencies: ReadonlyMap<string, string> = new Map([
  ...['$', 'usd', 'dollar', 'dollars', 'buck', 'bucks'].map((name) => [name, '$'] as const),
  ...['€', 'eur', 'euro', 'euros'].map((name) => [name, '€'] as const),
  ...['£', 'gbp', 'pound', 'pounds', 'quid'].map((name) => [name, '£'] as const),
  ...['¥', 'yen'].map((name) => [name, '¥'] as const)
])

const smallWord = [...named.keys()].join('|')
const unit = String.raw`%|per\s?cent\b|percent\b|[€$£¥]|(?:usd|eur|gbp|dollars?|bucks?|euros?|pounds?|quid|yen)\b`
const scale = String.raw`(?:dozens?|hundreds?|thousands?|millions?|billions?)\b`

const inFigures = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])([$€£¥]\s?)?(\d{1,3}(?:[,'’\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)` +
    String.raw`(?:(:\d{2})?\s?([ap])(?:\.m\.?|m\b)|(:\d{2})(?!\d)|(?:\s?(bn|k|m)(?![\p{L}\p{N}])|\s(${scale}))?(?:[\s-]?(${unit}))?|)` +
    String.raw`((?:st|nd|rd|th)\b)?`,
  'giu'
)
const inWords = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(?:(?:(${smallWord})(?:[-\s](${smallWord}))?(?:\s(${scale}))?|(?:an?\s)?(${scale}))(?:\s?(${unit}))?|(${[...ordinals.keys()].join('|')}))(?![\p{L}\p{N}])`,
  'giu'
)

function plural(word: string): string {
  return word.toLowerCase().replace(/s$/, '')
}

function amountIn(amount: number, unitWord: string | undefined): Pick<Figure, 'value' | 'type'> {
  const name = unitWord?.toLowerCase().replace(/\s/g, '')
  if (name === '%' || name === 'percent') return { value: `${amount}%`, type: 'percent' }
  const currency = name === undefined ? undefined : currencies.get(name)
  return currency ? { value: `${currency}${amount}`, type: 'money' } : { value: `n${amount}`, type: 'number' }
}

function amountOf(written: string): number {
  const plain = /^\d{1,3}(?:[,'’\u202f]\d{3})+/.test(written)
    ? written.replace(/[,'’\u202f]/g, '')
    : written.replace(',', '.')
  return Number(plain)
}

function timeOf(
  written: string,
  minutes: string | undefined,
  half: string | undefined
): Pick<Figure, 'value' | 'type'> {
  const hour = Number.parseInt(written, 10)
  const minute = minutes?.slice(1) ?? '00'
  const part = half ? `${half.toLowerCase()}m` : hour > 12 || hour === 0 ? (hour === 0 ? 'am' : 'pm') : ''
  return { value: `t${hour % 12}:${minute}${part}`, type: 'time' }
}

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(inFigures)].map((match) => {
    const [whole, symbol, written = '', minutes, half, clock, letter, word, unitWord] = match
    const place = { start: match.index, end: match.index + whole.trimEnd().length }
    if (half !== undefined || clock !== undefined) return { ...place, ...timeOf(written, minutes ?? clock, half) }
    const factor = scales.get((letter ?? plural(word ?? '')).toLowerCase()) ?? 1
    return { ...place, ...amountIn(amountOf(written) * factor, symbol?.trim() ?? unitWord) }
  })
}

function wordFiguresIn(text: string): Figure[] {
  return [...text.matchAll(inWords)].flatMap((match): Figure | [] => {
    const [whole, first, second, scaleWord, alone, unitWord, ordinal] = match
    const place = { start: match.index, end: match.index + whole.length }
    if (ordinal !== undefined) return { ...place, value: `n${ordinals.get(ordinal.toLowerCase())}`, type: 'number' }
    const factor = scales.get(plural(scaleWord ?? alone ?? '')) ?? 1
    const base = first === undefined ? 1 : (named.get(first.toLowerCase()) ?? 0)
    const more = second === undefined ? 0 : (named.get(second.toLowerCase()) ?? 0)
    // "one" is seldom a number: "that one", "one of us"
    if (base === 1 && more === 0 && scaleWord === undefined && alone === undefined && unitWord === undefined) return []
    return { ...place, ...amountIn((base + more) * factor, unitWord) }
  })
}

/** The numbers of a text in which links, handles and slots are blanked, in order. */
export function findFigures(text: string): readonly Figure[] {
  const figures = figuresIn(text)
  let rest = text
  for (const { start, end } of figures) rest = rest.slice(0, start) + '\ufffc'.repeat(end - start) + rest.slice(end)
  return [...figures, ...wordFiguresIn(rest)].sort((a, b) => a.start - b.start)
}

/** Whether two numbers say the same: "7:30" may be "7:30 pm", and "5" is not "$5". */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return true
  if (a.type !== 'time' || b.type !== 'time') return false
  const bare = (value: string): string => value.replace(/[ap]m$/, '')
  return bare(a.value) === bare(b.value) && (bare(a.value) === a.value || bare(b.value) === b.value)
}
