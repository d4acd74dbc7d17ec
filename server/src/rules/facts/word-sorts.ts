import { speakerWords } from '../../signals/first-person.ts'
import { mayBeProfane } from '../../signals/profanities.ts'
import { businessWords, feelingWords } from '../impersonal-voice/business-words.ts'
import { leads } from '../nothing-personal/drops-i.ts'
import { isLaugh } from '../nothing-personal/laughs.ts'
import { leanedWords, leaningWords } from '../stiff/contractions.ts'
import type { SortTable } from './word-sorter.ts'

/** First words of drops-i.ts's deeds. */
const deeds = new Set(
  'got went came saw met woke spent ate fell forgot lost bought tried took heard felt thought finished watched read ran walked drove cried laughed learned learnt survived burnt burned dropped spilled missed stopped stayed visited joined enjoyed loved hated had made found left started'.split(
    ' '
  )
)
const shortest = 3
const longest = 8

/** Longer words that start so count, too. */
function startsDeed(part: string): boolean {
  for (let end = shortest; end <= longest && end <= part.length; end++) if (deeds.has(part.slice(0, end))) return true
  return false
}

/**
 * The words that rules' patterns cannot do without, by pattern: each match of a pattern holds one of its words, so that
 * the pattern is left alone in posts without one. Drawn-out words stand as `undrawn` gives them back.
 */
export const wordTable = {
  /** `isFirstPerson`. */
  speaker: { words: speakerWords },
  /** canned-phrase/moulds.ts, noNoJust. */
  just: { words: 'just only' },
  no: { words: 'no not zero' },
  /** selling/urged.ts: the word of haste, and the order that opens the sentence. */
  haste: { words: 'today now asap immediately' },
  order: {
    words:
      'order buy shop purchase book schedule subscribe download apply enroll enrol register sign grab claim upgrade switch reserve stock preorder redeem refresh discover explore request rent lease trade invest enquire inquire secure snag unlock activate'
  },
  /** nothing-personal/has-person.ts. */
  we: { words: 'we weve us' },
  talk: {
    words:
      'lol lmao lmfao rofl hehe omg omfg ugh wow whoa yay woo phew yikes ouch aw oops gonna wanna gotta kinda dunno imma tbh ngl idk imo smh wtf freaking friggin damn dang bloody crap dude bro',
    also: (part) => part.startsWith('fuck') || part.startsWith('shit') || isLaugh(part)
  },
  /** nothing-personal/drops-i.ts: what may stand before a sentence whose "I" is left out, and first words of one. */
  lead: { words: leads },
  deed: { words: '', also: startsDeed },
  kin: {
    words:
      'mum mam mom dad granny gran nan nana grandma grandpa grandad granddad hubby bestie friend mate son kids baby dog cat'
  },
  /** no-invitation/is-answerable.ts: first words of questions without their mark, and whom they are put to. */
  questioning: {
    words:
      'so and but ok okay hey also now well oh um guys everyone friends honestly serious question quick random what whats how hows who whos where wheres which whichs when whens why whys do did does have has are is was were would could can will am'
  },
  addressed: {
    words: 'your yours you ur u everyone everybody yall y all ya anyone anybody any people i we',
    also: (part) => part.startsWith('me')
  },
  asking: {
    words:
      'anyone anybody photo photos pic pics picture pictures story stories tip tips favorite favorites favourite favourites fav favs memory memories recipe recipes idea ideas thoughts worst best guess guesses answer answers experience experiences opinion opinions suggestion suggestions moment moments tale tales advice recommendation recommendations volunteer volunteers company shout wave yell holler hands pipe hand hi hello fancy who whos helper helpers helping player players people folks goalkeeper goalkeepers drummer drummers singer singers teammate teammates names chance takers hear hearing chat natter cuppa truths vote finish complete wanted'
  },
  farewell: { words: 'rest farewell goodbye' },
  /** impersonal-voice/self-reference.ts. */
  business: { words: businessWords },
  feeling: { words: feelingWords },
  /** stiff/contractions.ts: the first and the second word of what people run together. */
  leaning: { words: leaningWords },
  leaned: { words: leanedWords },
  /** The first words of strong words and phrases. */
  strong: { words: '', whole: mayBeProfane }
} as const satisfies SortTable
