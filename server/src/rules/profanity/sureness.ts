import { cuss } from 'cuss'

/**
 * Where we differ from cuss (the table of retext-profanities), whose ratings are 2 (likely profane), 1 (maybe) and 0
 * (unlikely). Rated 2, though in posts they are mostly Santa's laugh, a flower, a fish, a tool or plain grumbling.
 */
export const harmless: readonly string[] =
  `barf bazooms beanbag beanbags bogan bong boonie boonies booty bosche brea5t buffies carruth cheesehead
  cheeseheads chink chug chugs chunger chunkies chunky chunkys clansman clansmen clanswoman clanswomen cockfight
  cocky commie coon coondog coons cumquat dahmer dingleberry dink dinks dipstick dix dong doodoo dope dragqueen
  dumb eightball faeces farty fatah fister flange floo forni fubar gables gangsta geez geezer geni greaser
  greasers gringo gringos gummer gypsies gypsy gypsys hillbillies hillbilly ho hobo hodgie hoes honker honkers
  hooker hookers hooters hork hoser hussy idiot jackass jebus jeez jig jiggy jigs juggalo kimchis kkk kumquat
  lez limey limy looser loser lowlife mams masterblaster mickeyfinn muncher niggard niggarded niggarding
  niggardliness niggardlinesss niggards niggle niggled niggles niggling nigglings nip noonan nudger orga pansies pansy payo
  peepee piker piky pimp pimped pollock pollocks pom pommie pommies pommy poms poo poof poop pooper
  pooperscooper pooping pric prick pud pudd puke puss quickie rearend redneck rednecks redskin redskins reefer
  rere rigger riggers sambo sambos scallywag shav shawty sixsixsix slapper slave sloper slopers slopes slopey
  smut sooties sooty spick spit spitter spunk spunky squinty stringer stringers stupid sucker swallower swalow
  taff tang tinker tinkers triplex turnon twink twinkie usama vomit weenie weewee welcher welfare whacker whash
  whiz whop willie wn wuss wuzzie yank yanks yellowman`.split(/\s+/)
/** Rated 1, or not at all, though nobody says them in church. */
const strong =
  'shit shits bitch bitches bastard bastards damn damned goddamn cunts wankers dickheads twats bullshitting stfu gtfo omfg lmfao motherfuckers arseholes dumbasses'.split(
    ' '
  )

/** By the words as posts have them: no letter more than twice in a row. */
const table = new Map(Object.entries(cuss).map(([word, rating]) => [word.replace(/(\p{L})\1{2,}/gu, '$1$1'), rating]))
for (const word of harmless) if (table.get(word) === 2) table.set(word, 1)
for (const word of strong) table.set(word, 2)

const byFirst = new Map<string, string[]>()
for (const phrase of table.keys()) {
  const [first = '', ...rest] = phrase.split(' ')
  if (rest.length > 0) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
}

/** Words grown from these are profane whatever is added, but for the mushroom, the dog and the like. */
const roots =
  /fuck|^(?:bull|horse|dip|bat|ape|holy|dog|chicken)?shit(?:s|ty|tier|tiest|ting|ted|ter|ters|head|heads|show|shows|storm|load|bag|bags|hole|post|posting|face|faced|list|house)?$|^(?:son)?(?:of)?(?:a)?bitch(?:es|ing|in|y|ass|ez)?$|^(?:ass|arse)holes?$/

/** How likely a word (normalised, in lower case) is meant as a profanity: 0 to 2, or undefined where we know none. */
function ofWord(norm: string): number | undefined {
  const known = table.get(norm)
  if (known !== undefined) return known
  if (roots.test(norm)) return 2
  const stem = norm.replace(/'s$/, '').replace(/in'$/, 'ing')
  return stem === norm ? undefined : table.get(stem)
}

/** How sure it is that word `norm`, written `raw`, is profane; drawn-out words count as their short form. */
export function surenessOf(norm: string, raw: string): number | undefined {
  const known = ofWord(norm)
  if (known !== undefined || !/(\p{L})\1\1/iu.test(raw)) return known
  return ofWord(norm.replace(/(\p{L})\1+/gu, '$1'))
}

/** Expressions of several words that begin with `norm`. */
export function expressionsFrom(norm: string): readonly string[] {
  return byFirst.get(norm) ?? []
}

export function surenessOfExpression(phrase: string): number {
  return table.get(phrase) ?? 0
}
