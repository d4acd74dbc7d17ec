import { disjointRanges } from '../../text/overlaps.ts'
import type { Post, Range } from '../../text/types.ts'
import { specSort } from '../facts/sorts.ts'
import type { PostView } from '../types.ts'

const count = '(?:\\d{1,12}(?:[.,]\\d{1,12})?|one|two|three|four|five|six|seven)'

/** What stands on a spec sheet, by kind. Kinds marked `sale` say by themselves that something changes hands. */
export const sorts: readonly { readonly kind: string; readonly pattern: RegExp; readonly sale?: boolean }[] = [
  {
    kind: 'price',
    pattern:
      /(?:[$€£]\s?\d(?:[\d,.]{0,14}\d)?(?:\s?[km]\b)?|\b\d(?:[\d,.]{0,14}\d)?\s?(?:usd|eur|gbp|aud|cad|dollars|euros|pounds|€|£)|\b(?:price|asking|now only)\s?[:=]?\s?\d[\d,.]{0,15}k?\b)(?:\s?(?:\/|per |a )\s?(?:mo(?:nth)?|week|night|day|pcm|sq\.? ?ft)\b)?/gi,
    sale: true
  },
  {
    kind: 'beds',
    pattern: new RegExp(
      `\\b${count}[\\s-]?(?:bed(?:room)?s?|bdrms?|brs?|bds?|bhk)\\b|\\bbed(?:room)?s\\s?:\\s?\\d|\\bstudio (?:for rent|to let|apartment|flat|unit)\\b`,
      'gi'
    )
  },
  {
    kind: 'baths',
    pattern: new RegExp(
      `\\b${count}(?: ?½)?[\\s-]?(?:full |half )?(?:ba|baths?|bathrooms?)\\b|\\bbath(?:room)?s\\s?:\\s?\\d`,
      'gi'
    )
  },
  {
    kind: 'area',
    pattern:
      /\b\d[\d,.]{0,15}\s?\+?(?:-| )?(?:sq\.?\s?(?:ft|feet|m|mt?rs?|met(?:er|re)s?)|sqft|sqm|m2|m²|ft²|sf|square (?:feet|foot|met(?:er|re)s?)|acres?|hectares?|ha\b)(?![\p{L}])/giu
  },
  {
    kind: 'garage',
    pattern: new RegExp(
      `\\b(?:${count}[\\s-]car |attached |detached |double )garage\\b|\\b${count} parking (?:spaces?|spots?)\\b`,
      'gi'
    )
  },
  { kind: 'built', pattern: /\b(?:built(?: in)?|year(?: built)?)\s?:?\s?(?:19|20)\d\d\b/gi },
  { kind: 'mls', pattern: /\bmls\s?(?:#|no\.?|number|id)?\s?:?\s?#?[a-z]{0,3}\d{4,}\b/gi, sale: true },
  { kind: 'lot', pattern: /\b(?:hoa|lot(?: size)?)\b\s?:?\s?[$\d][\d,.]{0,15}/gi },
  {
    kind: 'code',
    pattern:
      /\b(?:sku|item|model|ref(?:erence)?|art(?:icle)?|product|stock|part|style|lot|asin|isbn|upc|ean|code)\s?(?:no\.?|number|code|id)?\s?[:#]+\s?#?[a-z]{0,20}[-\d][\w-]{1,60}/gi,
    sale: true
  },
  {
    kind: 'size',
    pattern:
      /\bsizes?\s?[:=]\s?[\w-]+|\b(?:in )?sizes? (?:xx?s|s|m|l|xl|small|medium|large|\d+)\b(?:\s?(?:-|–|to|\/|,)\s?(?:xx?l|[2-6]xl|s|m|l|xl|small|medium|large|\d+)\b)*|\b(?:uk|us|eu) \d{1,2}(?:\.5)?(?:\/\d+)*\b|\bsize (?:xx?s|s|m|l|xl)\b|\b(?:xx?s|s|m|l|xl|xxl|[2-6]xl)(?:\s?[-–/,]\s?(?:s|m|l|xl|xxl|[2-6]xl)\b)+/gi
  },
  {
    kind: 'dimensions',
    pattern:
      /\b\d{1,12}(?:\.\d{1,12})?\s?(?:["”″']|in(?:ch(?:es)?)?|cm|mm|ft|m)?\s?[hwdl]?\s?[x×]\s?\d+(?:\.\d+)?\s?(?:(?:["”″']|in(?:ch(?:es)?)?|cm|mm|ft|m)(?![\p{L}]))?|\b(?:height|width|length|depth|diameter|dimensions)\s?:\s?\d[\d.]*/giu
  },
  { kind: 'length', pattern: /\b\d{1,12}(?:\.\d{1,12})?(?:\s?(?:mm|cm)\b|["”″])/gi },
  {
    kind: 'weight',
    pattern: /\b\d{1,12}(?:\.\d{1,12})?\s?(?:kg|g|lbs?|oz|ml|cl|grams?|litres?|liters?)\b|\bweight\s?:\s?\d[\d.]*/gi
  },
  {
    kind: 'material',
    pattern:
      /\b\d{1,3}\s?%\s(?:\w+ )?(?:cotton|wool|merino|polyester|linen|silk|leather|cashmere|bamboo|nylon)\b|\b(?:material|fabric|finish)\s?:\s?\w+|\b(?:sterling silver|(?:9|10|14|18|22|24) ?(?:k|kt|ct|carat|karat) ?(?:gold)?)\b/gi
  },
  {
    kind: 'colour',
    pattern:
      /\bcolou?rs?\s?[:=]\s?\w+|\b(?:available )?in (?:black|white|navy|grey|gray|red|blue|green|beige)(?:,? (?:and|or|&) \w+|, \w+)/gi
  },
  {
    kind: 'condition',
    pattern:
      /\bcondition\s?[:=]\s?\w+|\b(?:nwt|bnib|bnwt)\b|\b(?:like new|gently used|(?:excellent|good|great|perfect|mint|fair|used) condition|new with tags|new in box|unlocked|refurbished|grade [abc]\b|vgc|fsh|full service history|(?:\d|one|two) (?:previous )?(?:owners?)|\d+ months(?:['’])? mot|mot till \w+)\b/gi,
    sale: true
  },
  { kind: 'memory', pattern: /\b\d{1,12}(?:\.\d{1,12})?\s?(?:gb|tb|mb|mah|mp|ghz|hz|w|watts?|volts?)\b/gi },
  { kind: 'mileage', pattern: /\b(?:\d[\d,.]{0,15}k?\s?(?:miles|mi|km)|mileage\s?:?\s?\d[\d,.]{0,15}k?)\b/gi },
  {
    kind: 'engine',
    pattern:
      /\b\d\.\d\s?l(?:it(?:er|re))?\b|\bv[68]\b|\b(?:automatic|manual) transmission\b|\b(?:awd|fwd|4wd|4x4)\b|\bvin\s?[:#]\s?\w+|\bengine\s?:\s?\w+|\b\d\.\d (?:tdci|tdi|tsi|tfsi|hdi|vti|dci|turbo|petrol|diesel)\b|\b\d\d plate\b|\b(?:automatic|manual|diesel|petrol|hybrid)(?=,|\s?\|)/gi,
    sale: true
  },
  {
    kind: 'year',
    pattern:
      /\b(?:19[5-9]|20[0-3])\d (?:toyota|honda|ford|chevy|chevrolet|bmw|audi|mercedes|vw|volkswagen|nissan|mazda|kia|hyundai|subaru|jeep|dodge|ram|gmc|lexus|volvo|tesla|porsche|fiat|renault|peugeot|harley|yamaha|kawasaki|suzuki)\b/gi
  },
  // a year, a colour or an extra that stands between commas or bars
  { kind: 'made', pattern: /(?<=[,|•·;\n]\s?)(?:19[2-9]|20[0-3])\d(?:\s(?:model|build|reg))?(?=\s?[,|•·;\n])/gi },
  {
    kind: 'shade',
    pattern:
      /(?<=[,|•·;\n]\s?)(?:(?:light|dark|matt|matte|gloss|metallic|midnight|navy|sky|racing)\s)?(?:black|white|navy|grey|gray|red|blue|green|beige|brown|silver|cream|yellow|orange|pink|purple|teal|oak|walnut|mahogany|chrome|ivory)(?=\s?[,|•·;\n])/gi
  },
  {
    kind: 'extras',
    pattern:
      /(?<=[,|•·;\n]\s?)(?:[\p{L}\p{N}-]+\s){1,4}(?:included|incl)(?![\p{L}])|(?<=[,|•·;\n]\s?)(?:includes?|comes with|with)\s(?:original |matching |spare |new )?(?:box|case|stand|stool|charger|manual|cover|bag|trailer|lights?|tools|helmet|remote|cables?|strap|mattress|receipt|paperwork)(?![\p{L}])/giu
  },
  {
    kind: 'haggle',
    pattern: /\b(?:obo|ono|o\.n\.o\.?|o\.b\.o\.?|or (?:near(?:est)?|best) offer)(?![\p{L}])/giu,
    sale: true
  },
  {
    kind: 'pack',
    pattern:
      /\b(?:qty|quantity|moq)\s?:?\s?\d+|\b(?:pack|set|box|lot|case) of \d+\b|\b\d+[- ](?:pack|pcs|pieces|count|ct)\b/gi
  }
]

/** The specifications in a post: what they are, which of them say that it is for sale, and where they stand. */
export interface Specs {
  readonly kinds: ReadonlySet<string>
  readonly isForSale: boolean
  readonly ranges: readonly Range[]
}

/** The post's text with links, hashtags, handles and comments blanked. */
function plain({ text, body, entities, comments }: Post): string {
  let out = ''
  let at = body.start
  for (const { start, end } of [...entities, ...comments].sort((a, b) => a.start - b.start)) {
    if (start < body.start || end > body.end || end <= at) continue
    const from = Math.max(at, start)
    out += text.slice(at, from) + ' '.repeat(end - from)
    at = end
  }
  return out + text.slice(at, body.end)
}

/** A verb or the like: what no list of things has. */
function hasClauseWord(text: string): boolean {
  return /(?<![\p{L}'’])(?:i|we|you|he|she|they|it|my|me|who|what|when|because|is|are|was|were|have|has|had|do|did|can|will|would|could|should|got|get|let|just|so|but|that|then|and then)(?![\p{L}])|['’](?:s|re|ve|ll|m|d)(?![\p{L}])/iu.test(
    text
  )
}

/** A list of things with a price: so many short pieces, between commas or bars, and not a verb among them. */
function isPriceList(text: string): boolean {
  const pieces = text.split(/[,|•·;\n]|\.\s|\s[-–—/]\s/).filter((piece) => /[\p{L}\d]/u.test(piece))
  const short = pieces.filter((piece) => piece.trim().split(/\s+/).length <= 6 && !hasClauseWord(piece))
  return short.length >= fewestPieces && short.length >= pieces.length * 0.8
}

const fewestPieces = 4

export const saleWords =
  /\b(?:for sale|just listed|new listing|listed|listing|open house|for rent|to let|for lease|now leasing|now available|available now|in stock|back in stock|new arrivals?|order (?:here|now|at)|shop (?:here|now)|buy (?:here|now)|call|dm|message us|pm (?:me|us)|contact|obo|price drop|price reduced|reduced|ships?|shipping|free delivery)\b/i

const bitsOfKinds: Readonly<Record<string, number>> = specSort
export const bitOf = (kind: string): number => bitsOfKinds[kind] ?? 0
const allKinds = sorts.reduce((bits, { kind }) => bits | bitOf(kind), 0)
const likeNew = specSort.like | specSort.new
const ofSale = sorts.reduce((bits, { kind, sale }) => bits | (sale ? bitOf(kind) : 0), specSort.sale)

/**
 * The kinds that a post may hold, by its words and signs, a bit each. Quotes, code and markup are no words of a post,
 * and yet may be of its sheet: then any kind is possible.
 */
export function possibleKinds({ post, facts }: Pick<PostView, 'post' | 'facts'>): number {
  const { text, quotes, code, meta, languageId } = post
  const isHidden = languageId !== 'post' || quotes.length > 0 || code.length > 0
  if (isHidden || meta.media.some(({ origin }) => origin === 'markdown')) return -1
  let bits = facts.specs
  if ((bits & likeNew) === likeNew) bits |= specSort.condition
  // some need no word, but a sign
  if (text.includes('$') || text.includes('€') || text.includes('£')) bits |= specSort.price
  if (text.includes('×')) bits |= specSort.dimensions
  if (text.includes('"') || text.includes('”') || text.includes('″')) bits |= specSort.length
  return bits
}

/** Whether so many kinds can be found where only these are possible: prices may count for three, beds and baths for three. */
function mayReach(possible: number, fewest: number): boolean {
  let most = 0
  for (let left = possible & allKinds; left !== 0; left &= left - 1) most++
  if ((possible & specSort.price) !== 0) most += 2
  if ((possible & specSort.beds) !== 0 && (possible & specSort.baths) !== 0) most++
  return most >= fewest
}

/** Whether something in a post may say that it is for sale, and at least `fewest` kinds are possible. */
export function mayHoldSpecs(view: PostView, fewest: number): boolean {
  const bits = possibleKinds(view)
  return (bits & ofSale) !== 0 && mayReach(bits, fewest)
}

/**
 * Finds what a spec sheet holds, as far as something in it says that it is for sale; of a post that may hold one. A number
 * that several kinds claim counts for the first.
 */
export function findSpecs(view: PostView, fewest: number): Specs | undefined {
  const { post } = view
  const bits = possibleKinds(view)
  const possible = sorts.filter(({ kind }) => (bits & bitOf(kind)) !== 0)
  const text = plain(post)
  const kinds = new Set<string>()
  const ranges: Range[] = []
  const taken = disjointRanges()
  let isForSale = (bits & specSort.sale) !== 0 && saleWords.test(text)
  if (!/\d|\b(?:one|two|three|four|five)[\s-]bed/i.test(text)) return undefined
  if (!isForSale && !possible.some(({ sale, pattern }) => sale && text.search(pattern) >= 0)) return undefined
  for (const { kind, pattern, sale } of possible) {
    for (const match of text.matchAll(pattern)) {
      const start = post.body.start + match.index
      const end = start + match[0].length
      if (!taken.add({ start, end })) continue
      kinds.add(kind)
      ranges.push({ start, end })
      isForSale ||= sale === true
    }
  }
  if (ranges.length > kinds.size && (text.match(/[$€£]\s?\d/g)?.length ?? 0) > 2) kinds.add('prices')
  const extra = kinds.has('beds') && kinds.has('baths') ? 2 : 1
  if (kinds.has('price') && kinds.size + extra >= fewest && isPriceList(text)) kinds.add('list')
  return { kinds, isForSale, ranges: ranges.sort((a, b) => a.start - b.start) }
}
