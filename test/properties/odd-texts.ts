/** Texts that nobody would write, and edits to them, for properties. */
import fc from 'fast-check'
import { units } from './adversarial.ts'

/** Many times as much, with `SOCIABLE_FUZZ=long`; `npm test` runs the short one. */
export const isLong = process.env.SOCIABLE_FUZZ === 'long'

/** The seed: a given one, or that of the day on which this was written. */
export const seed = Number(process.env.SOCIABLE_SEED ?? 20261123)

/** What people write, so that rules have something to find. */
const sentences = [
  'Order now and save 20% off!!! ',
  'We are thrilled to announce the opening of our new office. ',
  'My dog Biscuit ate the the cake 🎂🎂🎂 ',
  'Like if you agree, tag a friend! ',
  'JUST LISTED CALL TODAY ',
  'In today’s fast-paced world, we leverage synergies. ',
  '#smallbusinessowner #a #b #c #d #e #f ',
  '4 BR, 2 BA, 2,400 sq ft, $689,000 ',
  '“Buy now” is what they said. ',
  '𝗕𝗢𝗟𝗗 𝗟𝗘𝗧𝗧𝗘𝗥𝗦 '
]

/** What holds posts together, and what breaks them apart. */
const joints = [
  '\n---\n',
  '\r\n---\r\n',
  '\r---\r',
  '\n---\nplatform: x\n---\n',
  '\n---\nfeed: f\nplatform: [x, bluesky]\n---\n',
  '\n---\n__proto__: {a: 1}\nconstructor: x\nkind: toString\n---\n',
  '\n---\nplatform: &a [*a, *a]\nmedia: {{{{[[[[\n---\n',
  '\n---\ndate: 2026-13-45\nlink: not a link\nmedia: [{file: 1}]\n---\n',
  '\n===\n',
  '\r===\r',
  '\n\n## A heading\n\n',
  '<!-- sociable-disable -->\n',
  '<!-- sociable-disable-next-line hype __proto__ -->\n',
  '<!-- sociable-enable -->',
  '<!--',
  '-->'
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sentences) },
  { weight: 3, arbitrary: fc.constantFrom(...joints) },
  { weight: 3, arbitrary: fc.constantFrom(...units) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...units), fc.nat(60)).map(([unit, count]) => unit.repeat(count)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }
)

export const oddText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

/** One thing that somebody does to a text: in one place, in several at once, or taking back the last. */
export type Step =
  | { readonly type: 'edit'; readonly at: readonly number[]; readonly remove: number; readonly insert: string }
  | { readonly type: 'undo' }

export const oddStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      at: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 1 }),
      remove: fc.oneof(fc.constant(0), fc.nat(40)),
      insert: piece
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      at: fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 6 }),
      remove: fc.nat(3),
      insert: fc.constantFrom('a', '!', '\n', '-', '', '\r', '\u0301', '\ud83d', '\ude00', '<!--', '> ')
    })
  },
  { weight: 1, arbitrary: fc.constant({ type: 'undo' as const }) }
)

/** Makes the edit at each of its places, from the last to the first, as several cursors do. */
export function edited(text: string, { at, remove, insert }: Extract<Step, { type: 'edit' }>): string {
  const places = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => b - a)
  return places.reduce((before, place) => before.slice(0, place) + insert + before.slice(place + remove), text)
}
