import * as l10n from '@vscode/l10n'
import { overlapTest } from '../../text/overlaps.ts'
import { defineRule } from '../define-rule.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import { fitsLimits } from '../rewriting/fits-limits.ts'
import { plainSnippet, slot } from '../snippet.ts'
import type { Edit, PostView } from '../types.ts'
import { findSpecs, mayHoldSpecs, type Specs } from './find-specs.ts'

const phone = /(?:\+?\d[\s().-]{0,2}){7,}\d/
const reach = /\b(?:call|text|dm|pm|message|contact|email|whatsapp|link in (?:my |our )?bio|link below)\b/i
/** Signals that a person speaks, or asks. */
const voice = signalGroup('voice')
const person = signalGroup('person')
/** Whether a text says for whom something is, or lets the reader see themselves there. */
function saysForWhom(text: string): boolean {
  return /\b(?:(?:this|that) (?:one )?is for (?:you|anyone|everyone|the|whoever|people|those|somebody|someone)|made for (?:you|anyone|people|mornings|lazy)|(?:if|when) you(?:['’](?:re|ve|d|ll))? \w+|imagine|picture yourself|you(?:['’]ll| will) (?:love|want|find|hear|see|wake)|(?:perfect|ideal) for (?:anyone|somebody|someone|people|those) who|the (?:owner|seller|maker|last owner|family)[\s\p{L}]{0,12} (?:told|says|said|planted|built|left|raised|loved))\b/iu.test(
    text
  )
}

/** "Message me" is where to order, not who speaks. */
const orderFrom = /\b(?:message|dm|pm|text|call|contact|email|whatsapp|inbox)\s+$/i

/** Whether a person speaks who is not the one to order from. */
function speaksItself({ post, signals, facts }: PostView): boolean {
  if ((facts.signals & person) === 0) return false
  return signals.some(
    ({ id, start }) => id === 'first-person' && !orderFrom.test(post.masked.slice(Math.max(0, start - 12), start))
  )
}

/** Whether somebody can go and get it: a link, a number, an address, a picture. */
function hasContact({ post }: PostView): boolean {
  if (post.meta.link !== undefined || post.meta.media.length > 0) return true
  if (post.entities.some(({ type }) => type === 'link' || type === 'email')) return true
  const prose = post.masked.slice(post.body.start, post.body.end)
  return reach.test(prose) || phone.test(prose)
}

/** How much of a post's words are specifications, 0 to 1. */
function density({ post }: PostView, { ranges }: Specs): number {
  const { words } = post
  const isInside = overlapTest(ranges)
  let inside = 0
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0
    if (isInside({ start, end: start + 1 })) inside++
  }
  return words.count === 0 ? 0 : inside / words.count
}

export default defineRule({
  id: 'listing-dump',
  scope: 'post',
  level: 'info',
  summary: 'Reads like a spec sheet with a link',
  why: 'Three beds, two baths, a price and a link: that is what the listing page is for. On a feed people want to know who would love it, and why you thought so. The figures can stay; put a person in front of them.',
  essay: [10, 12],
  example: {
    before: '3 bed, 2 bath, 1,850 sq ft, $450,000. https://example.com/elm',
    after:
      'If you bake, you will want this kitchen: the oven faces the garden. 3 bed, 2 bath, 1,850 sq ft, $450,000. https://example.com/elm'
  },
  options: {
    figures: { default: 3, minimum: 2, description: 'How many different specifications make a spec sheet.' }
  },
  mayReport: (view, { figures }) =>
    (view.facts.signals & voice) === 0 && !view.post.meta.isReply && mayHoldSpecs(view, figures),
  *check(view, { figures }) {
    if (speaksItself(view)) return
    const specs = findSpecs(view, figures)
    if (!specs) return
    const { kinds, isForSale, ranges } = specs
    const [first] = ranges
    // beds and baths together are a house for sale, whatever else is said
    const weight = kinds.size + (kinds.has('beds') && kinds.has('baths') ? 1 : 0)
    // between bars and commas, what is not a number is a specification, too
    const isList = kinds.has('list')
    if (!first || !isForSale || weight < figures) return
    if (!hasContact(view) && weight <= figures) return
    if (!isList && density(view, specs) < 0.15) return
    if (saysForWhom(view.post.masked)) return
    yield {
      ...first,
      message: l10n.t(
        'This is the spec sheet; the page behind the link has that already. Say who would love it, and why.'
      )
    }
  },
  edits(_finding, view) {
    const at = view.post.body.start
    const leads = [
      {
        title: l10n.t('Say who would love it'),
        text: `I thought of ${slot(1, 'somebody who would love it')} when I saw this: ${slot(2, 'why')}.`
      },
      {
        title: l10n.t('Say what you noticed'),
        text: `What I like best about it: ${slot(1, 'a sound, a smell, a view')}.`
      },
      {
        title: l10n.t('Say whom it is for'),
        text: `If you ${slot(1, 'what they dream of doing there, or with it')}, this one is for you.`
      }
    ]
    return leads.flatMap(({ title, text }): Edit[] => {
      const lead = `${text}\n\n`
      if (!fitsLimits(view, [{ start: at, end: at, text: plainSnippet(lead) }])) return []
      return [{ kind: 'rewrite', title, isSnippet: true, changes: [{ start: at, end: at, text: lead }] }]
    })
  }
})
