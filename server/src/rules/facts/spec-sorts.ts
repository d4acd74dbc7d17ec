import type { SortTable } from './word-sorter.ts'

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

/** With a number right before them, as in "twobed". */
function counted(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => counts.map((count) => count + word))
    .join(' ')
}

const numbered = ['', 'no', 'number', 'code', 'id']
const colours =
  'black white navy grey gray red blue green beige brown silver cream yellow orange pink purple teal oak walnut mahogany chrome ivory'

/**
 * Words of which one stands in whatever specification of a kind a listing has; the kinds are those of
 * listing-dump/find-specs.ts. What it takes besides words (a figure, a sign) is not asked here.
 */
export const specTable = {
  price: {
    words: 'price asking only',
    also: (part) => /^(?:usd|eur|gbp|aud|cad|dollars|pounds)/.test(part)
  },
  beds: { words: `${counted('bed beds bedroom bedrooms bdrm bdrms br brs bd bds bhk')} studio` },
  baths: { words: counted('ba bath baths bathroom bathrooms') },
  area: { words: 'm ft sf square acre acres hectare hectares ha', also: (part) => part.startsWith('sq') },
  garage: { words: 'garage parking' },
  built: { words: 'built year' },
  mls: { words: '', also: (part) => part.startsWith('mls') },
  lot: { words: 'hoa lot' },
  code: {
    words: 'sku item model ref reference art article product stock part style lot asin isbn upc ean code'
      .split(' ')
      .flatMap((word) => numbered.map((end) => word + end))
      .join(' ')
  },
  size: { words: 'size sizes uk us eu xxs xs s m l xl xxl' },
  dimensions: {
    words: 'height width length depth diameter dimensions',
    also: (part) => part.endsWith('x') && /^(?:in(?:ch(?:es)?)?|cm|mm|ft|m)?[hwdl]?x$/.test(part)
  },
  length: { words: 'mm cm' },
  weight: { words: 'kg g lb lbs oz ml cl gram grams litre litres liter liters weight' },
  material: {
    words:
      'cotton wool merino polyester linen silk leather cashmere bamboo nylon material fabric finish sterling k kt ct carat karat kgold ktgold ctgold caratgold karatgold'
  },
  colour: { words: 'color colors colour colours black white navy grey gray red blue green beige' },
  condition: {
    words: 'condition nwt bnib bnwt used tags box unlocked refurbished grade vgc fsh history owner owners mot'
  },
  like: { words: 'like' },
  new: { words: 'new' },
  memory: { words: 'gb tb mb mah mp ghz hz w watt watts volt volts' },
  mileage: { words: 'mileage miles mi km kmiles kmi kkm' },
  engine: {
    words:
      'l liter litre v transmission awd fwd wd x vin engine tdci tdi tsi tfsi hdi vti dci turbo petrol diesel plate automatic manual hybrid'
  },
  year: {
    words:
      'toyota honda ford chevy chevrolet bmw audi mercedes vw volkswagen nissan mazda kia hyundai subaru jeep dodge ram gmc lexus volvo tesla porsche fiat renault peugeot harley yamaha kawasaki suzuki'
  },
  made: { words: '', whole: (norm) => /(?:19[2-9]|20[0-3])\d/.test(norm) },
  shade: { words: colours },
  extras: {
    words:
      'included incl box case stand stool charger manual cover bag trailer light lights tool tools helmet remote cable cables strap mattress receipt paperwork'
  },
  haggle: { words: 'obo ono o offer' },
  pack: { words: 'qty quantity moq pack set box lot case pcs pieces count ct' },
  /** Words of a sale, of which one stands in whatever says that something is for sale. */
  sale: {
    words:
      'sale listed listing house rent let lease leasing available stock arrival arrivals order shop buy call dm message pm contact obo drop reduced ship ships shipping delivery'
  }
} as const satisfies SortTable
