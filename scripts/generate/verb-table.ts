/** The verbs that rewrites can inflect: `server/src/generated/verb-table.ts`, from compromise's own list and forms. */
import nlp from 'compromise/three'
import { regularForms } from '../../server/src/rules/rewriting/verb-forms.ts'
import { verbForms } from './lexicon.ts'

/** Verbs whose past is like their base. Any other that compromise gives no past for is left out. */
const unchanging = new Set(
  'burst cast cost cut forecast hit hurt let offset put quit read rid set shut spread thrust undercut upset wed'.split(
    ' '
  )
)

/** Verbs that posts need and that compromise's list lacks. */
const alsoVerbs =
  'accelerate achieve address adopt announce apply attend book brew call celebrate collaborate command commit complete contribute cook craft create cultivate deliver donate download earn empower enable encourage endorse enhance ensure enjoy enter expand explore express feature feed follow fund help host improve inspire introduce invest invite join launch like love mentor name need nominate offer open order organize paint participate partner perform pledge post present provide preserve promote protect publish purchase push receive recognize register release report restore reveal reward safeguard save score share ship shop showcase shut sign snack sponsor start strengthen stream subscribe support sustain talk team thank tour train treat tune unlock unveil visit volunteer vote walk want welcome win work'.split(
    ' '
  )

/** Where compromise errs. */
const corrected: Readonly<Record<string, readonly string[]>> = {
  come: ['come', 'comes', 'coming', 'came', 'come'],
  become: ['become', 'becomes', 'becoming', 'became', 'become'],
  dive: ['dive', 'dives', 'diving', 'dived', 'dived'],
  crawl: ['crawl', 'crawls', 'crawling', 'crawled', 'crawled'],
  draw: ['draw', 'draws', 'drawing', 'drew', 'drawn'],
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
