import type { PhraseHit } from '../../signals/types.ts'
import { gap, type Post } from '../../text/types.ts'

const ours = new Set("we we're we've our us team company".split(' '))
const mine = new Set(
  "i i'm i've im my me he she he's she's his her they they're their you you're your who people".split(' ')
)

/** Who a phrase is said of: the nearest pronoun before it in its sentence, if any. */
function nearestPronoun(post: Post, first: number): string | undefined {
  const { norms, gaps } = post.words
  for (let i = first; i > 0 && i > first - 9 && gaps[i] !== gap.hard; i--) {
    const norm = norms[i - 1] ?? ''
    if (ours.has(norm) || mine.has(norm)) return norm
  }
  return undefined
}

/** Forms of "to be" and the like, right before the phrase or an adverb of it. */
const links = new Set("is are we're they're it's 're 's am remain remains i'm company's was were".split(' '))
const adverbs = new Set(
  'so very fully deeply strongly firmly also always truly still proudly wholly all equally absolutely totally completely 100% as'.split(
    ' '
  )
)

function isPledge(post: Post, first: number): boolean {
  const { norms, gaps } = post.words
  let at = first
  while (at > 0 && gaps[at] === gap.none && adverbs.has(norms[at - 1] ?? '')) at--
  return at > 0 && gaps[at] === gap.none && links.has(norms[at - 1] ?? '')
}

/** What companies pledge themselves to. */
const business =
  /^(?:our|your|you|excellence|quality|customers?|clients?|guests?|patients?|members?|sustainab\p{L}+|safety|diversity|inclusi\p{L}+|equality|equity|transparency|innovation|services?|community|communities|standards?|success|satisfaction|experience|growth|environment|environmental|planet|compliance|integrity|privacy|security|accessibility|accountability|net|zero|carbon|wellbeing|care|partners?|partnerships?|stakeholders?|shareholders?|employees?|staff|workforce|solutions?|results|value|values|training|development|reliability|honesty|fairness|improvement|education|health|healthcare|wellness|jobs?|justice|economic|businesses|residents|families|students|women|veterans|people|mission|future|change|reform|access|citizens|voters|constituents|tenants|homeowners|workers|consumers|users|readers|audiences?|research|conservation|responsible|responsibly|ethical|ethically|renewable|recycling|affordable|local|freshness|craftsmanship|sourcing|welfare)$/u

/** Doing these is a firm's promise; learning, eating or running is anybody's. */
const promised =
  /^(?:provid|deliver|help|ensur|offer|serv|support|mak|keep|creat|build|maintain|improv|meet|exceed|bring|giv|protect|promot|foster|reduc|advanc|empower|achiev|address|develop|driv|end|fight|find|grow|hir|listen|offset|preserv|produc|sourc|honou?r|invest|rais|recruit|respond|safeguard|secur|transform|upholding|uphold|work|educat|enhanc|enabl|expand|increas|connect|car|cultivat|champion|tackl|lead|partner|sett|treat|us|be)(?:ing|ting)?$/

/** Whether what follows a pledge is what businesses pledge: "to delivering", "to our customers", not "to earplugs". */
function isBusiness(post: Post, last: number): boolean {
  const { norms, gaps, count } = post.words
  if (promised.test(norms[last + 1] ?? '')) return true
  for (let i = last + 1; i < Math.min(count, last + 7) && gaps[i] !== gap.hard; i++)
    if (business.test(norms[i] ?? '')) return true
  return false
}

/** Whether the sentence of word `first` says "we" or "our", before the phrase or within it. */
export function saysWe(post: Post, { first, last }: PhraseHit): boolean {
  const { norms, gaps } = post.words
  for (let i = first; i <= last; i++) if (ours.has(norms[i] ?? '') || norms[i] === 'our') return true
  for (let i = first; i > 0 && gaps[i] !== gap.hard; i--)
    if (ours.has(norms[i - 1] ?? '') || norms[i - 1] === 'our') return true
  return false
}

/**
 * How loudly a phrase is corporate voice; undefined where a person says it of himself. "I'm proud to support you" is a
 * friend, "we are proud to support" a company; an announcement is one in anybody's mouth.
 */
export function isCorporate(post: Post, hit: PhraseHit): 'warning' | 'info' | 'hint' | undefined {
  if (hit.entry === 'doing') {
    const who = nearestPronoun(post, hit.first)
    if (who !== undefined) return ours.has(who) ? 'warning' : undefined
    // no pronoun: "Acme is proud to support", or "Proud to support", which people say as well
    return post.words.gaps[hit.first] === gap.none && isPledge(post, hit.first) ? 'warning' : 'hint'
  }
  if (hit.entry === 'committed') {
    if (!isPledge(post, hit.first)) return undefined
    // a bench is dedicated to somebody; a company is dedicated to serving
    const word = post.words.norms[hit.first] ?? ''
    const next = post.words.norms[hit.last + 1] ?? ''
    if (
      word !== 'committed' &&
      !next.endsWith('ing') &&
      !ours.has(post.words.norms[hit.first - 2] ?? '') &&
      !/^we're$/.test(post.words.norms[hit.first - 1] ?? '')
    )
      return undefined
    if (!isBusiness(post, hit.last)) return undefined
    if (/^(?:that|which|who)$/.test(post.words.norms[hit.first - 2] ?? '')) return undefined
    const who = nearestPronoun(post, hit.first)
    return who === undefined || ours.has(who) ? 'warning' : undefined
  }
  if (
    hit.entry === 'announce' &&
    /^(?:welcome|present|offer|launch|release|you)$/.test(post.words.norms[hit.last] ?? '')
  ) {
    // "honored to present a medal" is a deed of somebody's; a company's "excited to offer" is not
    const who = nearestPronoun(post, hit.first)
    return who !== undefined && ours.has(who) ? 'warning' : 'hint'
  }
  if (hit.entry === 'here-at') {
    const name = post.text.slice(post.words.starts[hit.last] ?? 0, hit.end)
    const isStart = post.words.gaps[hit.first] !== gap.none
    return isStart && /^\p{Lu}/u.test(name) ? 'warning' : undefined
  }
  return 'warning'
}
