/** The verbs that rewrites can inflect: `server/src/generated/verb-table.ts`, from compromise's own list and forms. */
import nlp from 'compromise/three'
import { regularForms } from '../../server/src/rules/rewriting/verb-forms.ts'
import { verbForms } from './lexicon.ts'

/** Verbs whose past is like their base. Any other that compromise gives no past for is left out. */
const unchanging = new Set(
  'bet burst cast cost cut fit forecast hit hurt let offset put quit read rid set shut split spread thrust undercut upset wed'.split(
    ' '
  )
)

/** Verbs that posts need and that compromise's list lacks. */
const alsoVerbs =
  'accelerate achieve act address adopt advise aim announce answer apologize apply ask assist attend back beat bet blame book boost brew brush burn bust call catch cause celebrate check cheer clean click close collaborate command commit compare complete connect contribute cook count craft crash create cross cry cultivate deal defend deliver depend design destroy dislike display donate download drag dress drop earn empower enable encourage end endorse enhance enjoy ensure enter entertain expand explore express face fall feature feed feel fight figure finish fit fly fold follow force form fry fuel fund gain glow guess hand hate head heat help hold honor hope host hug hunt identify improve influence inspire introduce invest invite join joke jump kick kiss knock label last laugh launch lay lean lie light like link live load lock look love mark match matter mean measure mention mentor mind miss mix move name need nominate note notice offer open order organize own pack paint participate partner pass pause pay perform pick plant play please pledge point pop post practice present preserve press print promote protect provide publish punch purchase push race raise reach receive recognize refer refuse register regret release remind rent repair reply report rescue resolve restore return reveal reward ring rise risk roast roll rub run safeguard sail save score search separate serve shape share ship shop show showcase shut sign skip sleep slip slow smell snack snap sound spark spell spill split sponsor stand stare start stay step stick stop store stream strengthen stretch strike study subscribe suit supply support suspect sustain swear swing switch talk team tear tell tend thank throw tie time tour track trade train translate treat tune turn type unlock unveil upgrade value visit volunteer vote wait walk want warm wash waste watch water wave wear welcome win wish work'.split(
    ' '
  )

/** Where compromise errs. */
const corrected: Readonly<Record<string, readonly string[]>> = {
  come: ['come', 'comes', 'coming', 'came', 'come'],
  become: ['become', 'becomes', 'becoming', 'became', 'become'],
  dive: ['dive', 'dives', 'diving', 'dived', 'dived'],
  crawl: ['crawl', 'crawls', 'crawling', 'crawled', 'crawled'],
  draw: ['draw', 'draws', 'drawing', 'drew', 'drawn'],
  express: ['express', 'expresses', 'expressing', 'expressed', 'expressed'],
  fuel: ['fuel', 'fuels', 'fueling', 'fueled', 'fueled'],
  own: ['own', 'owns', 'owning', 'owned', 'owned'],
  lean: ['lean', 'leans', 'leaning', 'leaned', 'leaned'],
  run: ['run', 'runs', 'running', 'ran', 'run'],
  skip: ['skip', 'skips', 'skipping', 'skipped', 'skipped'],
  snap: ['snap', 'snaps', 'snapping', 'snapped', 'snapped'],
  glide: ['glide', 'glides', 'gliding', 'glided', 'glided'],
  kidnap: ['kidnap', 'kidnaps', 'kidnapping', 'kidnapped', 'kidnapped'],
  strive: ['strive', 'strives', 'striving', 'strove', 'striven'],
  wake: ['wake', 'wakes', 'waking', 'woke', 'woken'],
  win: ['win', 'wins', 'winning', 'won', 'won']
}

/** In compromise's list by mistake, or of no use in a post. */
const notVerbs = new Set(
  'alluring be bookkeep breathtake bud coloring forthcome foreboding groundbreak gruel jag minus outstand riveting spellbind storytelling unfounded'.split(
    ' '
  )
)

function isSound([base, third, gerund, past, participle]: readonly string[]): boolean {
  if (!base || !third || !gerund || !past || !participle || gerund === base) return false
  return past !== base || unchanging.has(base)
}

/** The module with all verbs; what is regular is its base alone. */
export function buildVerbTable(): string {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
  const listed = Object.keys(lexicon).filter((word) => [lexicon[word]].flat().includes('Infinitive'))
  const known = listed.filter((word) => /^[a-z]{2,}$/.test(word) && !notVerbs.has(word))
  const regular: string[] = []
  const irregular: string[] = []
  for (const base of [...new Set([...known, ...alsoVerbs, ...unchanging])].sort()) {
    const made = corrected[base] ?? verbForms(base)
    const forms = unchanging.has(base) ? [...made.slice(0, 3), base, base] : made
    if (!isSound(forms)) continue
    if (forms.join(' ') === regularForms(base).join(' ')) regular.push(base)
    else irregular.push(forms.join(' '))
  }
  return `// Made by scripts/generate from compromise's verbs. Do not edit.

export const verbTable = {
  regular: ${JSON.stringify(regular.join(' '))},
  /** Base, third person, -ing, past, participle. */
  irregular: ${JSON.stringify(irregular.join(','))}
}
`
}
